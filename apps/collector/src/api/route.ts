import type { Measure, Permission } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import type * as v from 'valibot'
import type { AuditLog, AuditQuestion } from '../store/audit.ts'
import type { KnownFacts, Who } from '../store/facts.ts'
import type { Reports } from '../store/reports/reports.ts'
import type { Store } from '../store/store.ts'
import type { Remember } from './remembered.ts'
import type { Parameters, Values } from './parameter/parameter.ts'

/** Everything that a route is given to answer from. */
export interface Ask<Query, Path extends string> {
  query: Query
  path: Record<PathParameter<Path>, string>
  /** Reads the asker's project, and no other. */
  reports: Reports
  store: Store
  /** The facts about somebody of the project, as rules read them. */
  findFacts: (who: Who) => Promise<KnownFacts>
  /** Entries of the audit log about the asker's project. */
  listAudit: (question: AuditQuestion) => ReturnType<AuditLog['list']>
  /** The calendar of the time zone in the query, else of the project's. */
  calendar: Calendar
  /** The calendar of the project's zone, by which the store keeps days; the same object as `calendar` where no other zone is asked for. */
  projectCalendar: Calendar
  remember: Remember
  /** Milliseconds since 1970. */
  now: number
}

export type PathParameter<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameter<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** One question of the read API: GET, answered from one project. */
export interface Route {
  path: string
  summary: string
  /** `read` where it is left out. */
  needs?: Permission
  query: Parameters
  /** Schema of the answer, from the contract. */
  answers: v.GenericSchema
  /** Present where the route takes `compare`. Returns the differences of the two answers by name. */
  compares?(answer: never, other: never): Record<string, Measure>
  /** Whether the answer is made from so many rows that it is kept for a minute, in which it hardly changes. */
  isLarge?(answer: never): boolean
  /** Null where there is no such thing in the project. */
  answer(ask: Ask<never, never>): Promise<unknown>
}

/** A route whose handler sees its own parameters, and must answer what its schema says. */
export function route<const Path extends string, Query extends Parameters, Answers extends v.GenericSchema>(definition: {
  path: Path
  summary: string
  needs?: Permission
  query: Query
  answers: Answers
  compares?(answer: v.InferOutput<Answers>, other: v.InferOutput<Answers>): Record<string, Measure>
  isLarge?(answer: v.InferOutput<Answers>): boolean
  answer(ask: Ask<Values<Query>, Path>): Promise<v.InferOutput<Answers> | null>
}): Route & { query: Query } {
  return definition
}
