import * as v from 'valibot'
import { permissions } from '../vocabulary/permission.ts'
import { AsOf } from './parts.ts'

/** `ending`: rotated, it works on until `expiresAt`. */
export const keyStates = ['active', 'ending', 'ended', 'revoked'] as const

export const KeyRow = v.object({
  id: v.string(),
  kind: v.picklist(['write', 'secret']),
  name: v.string(),
  /** The first characters; the whole of a write key, which is public. */
  shown: v.string(),
  /** Empty for a write key: it may send events as a browser and read the manifest, nothing else. */
  scopes: v.array(v.picklist(permissions)),
  state: v.picklist(keyStates),
  createdAt: v.number(),
  /** To the minute; null where it was never used. */
  lastUsedAt: v.nullable(v.number()),
  expiresAt: v.nullable(v.number()),
})
export type KeyRow = v.InferOutput<typeof KeyRow>

export const KeysAnswer = v.object({ asOf: AsOf, items: v.array(KeyRow) })
export type KeysAnswer = v.InferOutput<typeof KeysAnswer>

const name = v.pipe(v.string(), v.trim(), v.maxLength(100))

export const NewKey = v.variant('kind', [
  v.strictObject({ kind: v.literal('write'), name: v.optional(name, '') }),
  v.strictObject({ kind: v.literal('secret'), name: v.optional(name, ''), scopes: v.pipe(v.array(v.picklist(permissions)), v.minLength(1)) }),
])
export type NewKey = v.InferOutput<typeof NewKey>

/** Hours that a rotated key works on beside the new one: 0 ends it at once. */
export const KeyRotation = v.strictObject({ overlapHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(720)), 24) })

/** The only time that a secret key is seen whole. */
export const MintedKey = v.object({ key: KeyRow, value: v.string() })
export type MintedKey = v.InferOutput<typeof MintedKey>
