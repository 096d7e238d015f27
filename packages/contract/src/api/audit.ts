import * as v from 'valibot'
import { actorKinds, auditActions } from '../vocabulary/audit.ts'
import { pageOf } from './parts.ts'

export const Actor = v.object({ kind: v.picklist(actorKinds), id: v.string(), name: v.string() })
export type Actor = v.InferOutput<typeof Actor>

/** Somebody changed something. Written in the transaction of the change itself, never edited. */
export const AuditRow = v.object({
  id: v.number(),
  at: v.number(),
  actor: Actor,
  action: v.picklist(auditActions),
  /** What was changed, by its own id: a submission, a release. */
  subject: v.nullable(v.string()),
  /** What changed, by field: `{ status: ['new', 'closed'] }` is from and to. */
  detail: v.record(v.string(), v.unknown()),
})
export type AuditRow = v.InferOutput<typeof AuditRow>

export const AuditPage = pageOf(AuditRow)
export type AuditPage = v.InferOutput<typeof AuditPage>
