import * as v from 'valibot'
import { AsOf } from './parts.ts'

const counts = v.object({ identities: v.number(), messages: v.number(), answers: v.number(), notes: v.number(), audit: v.number() })

/**
 * The certificate of an erasure. It names nobody: which person it was is known to whoever asked for it, by its number.
 */
export const ErasureRow = v.object({
  id: v.string(),
  project: v.string(),
  askedAt: v.number(),
  /** Null while rows that were derived are still made anew, and until files are wiped. */
  finishedAt: v.nullable(v.number()),
  /** What was deleted, by kind. */
  counts,
})
export type ErasureRow = v.InferOutput<typeof ErasureRow>
export const ErasuresAnswer = v.object({ asOf: AsOf, items: v.array(ErasureRow) })
export type ErasuresAnswer = v.InferOutput<typeof ErasuresAnswer>

const row = v.record(v.string(), v.unknown())
/** Everything that is held of a person. */
export const PersonExport = v.object({
  exportedAt: v.number(),
  project: v.string(),
  identities: v.array(v.object({ kind: v.picklist(['u', 'a']), value: v.string() })),
  /** As they were logged. */
  messages: v.array(row),
  /** By table: what was computed from the messages. */
  derived: v.record(v.string(), v.array(row)),
  feedback: v.array(row),
  notes: v.array(row),
})
export type PersonExport = v.InferOutput<typeof PersonExport>
