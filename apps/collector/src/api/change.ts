import type { Actor, Permission } from '@milepost/contract'
import type * as v from 'valibot'
import type { Reports } from '../store/reports/reports.ts'
import type { Store } from '../store/store.ts'
import type { PathParameter } from './route.ts'

/** Everything that a change is given. */
export interface Act<Body, Path extends string> {
  body: Body
  path: Record<PathParameter<Path>, string>
  /** Reads the asker's project, and no other. */
  reports: Reports
  store: Store
  /** Webhooks may go to addresses of private networks: the operator says so. */
  allowsPrivate: boolean
  /** For the audit log: whatever is written is written in this name. */
  by: Actor
  /** Milliseconds since 1970. */
  now: number
}

/** Something a user of the dashboard, or a secret key, may change in one project. */
export interface Change {
  /** DELETE has no body: `v.object({})`. */
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  summary: string
  /** `edit` where it is left out. */
  needs?: Permission
  body: v.GenericSchema
  answers: v.GenericSchema
  /** Null where there is no such thing in the project. */
  act(act: Act<never, never>): Promise<unknown>
}

/** A change whose handler sees its own body and path, and must answer what its schema says. */
export function change<const Path extends string, Body extends v.GenericSchema, Answers extends v.GenericSchema>(definition: {
  method: Change['method']
  path: Path
  summary: string
  needs?: Permission
  body: Body
  answers: Answers
  act(act: Act<v.InferOutput<Body>, Path>): Promise<v.InferOutput<Answers> | null>
}): Change {
  return definition
}
