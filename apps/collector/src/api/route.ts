import type { Measure, Permission } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import type * as v from 'valibot'
import type { AuditLog, AuditQuestion } from '../store/audit.ts'
import type { KnownFacts, Who } from '../store/facts.ts'
import type { Reports } from '../store/reports/reports.ts'
import type { Store } from '../store/store.ts'
import type { Remember } from './remembered.ts'
import type { Parameters, Values } from './parameter/parameter.ts'

/** What a question is answered from. */
export interface Ask<Query, Path extends string> {
  query: Query
  path: Record<PathParameter<Path>, string>
  /** Of the asker's project, and of no other. */
  reports: Reports
  store: Store
  /** What rules can ask about somebody of the project. */
  findFacts: (who: Who) => Promise<KnownFacts>
  /** Of the asker's project. */
  listAudit: (question: AuditQuestion) => ReturnType<AuditLog['list']>
  /** Of the zone that is asked for, else of the project's. */
  calendar: Calendar
  /** By which the store keeps days; the same object as `calendar` where no other zone is asked for. */
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
  /** It may be asked with `compare`; what differs between the two answers, by name. */
  compares?(answer: never, other: never): Record<string, Measure>
  /** Of a large project the answer is kept for a minute: it is made of so many that the minute hardly changes it. */
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
