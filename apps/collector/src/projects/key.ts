import { createHash, randomBytes } from 'node:crypto'
import type { KeyKind, StoredKey } from '../store/projects.ts'

const prefixOf = { write: 'pk_', secret: 'sk_' } as const satisfies Record<KeyKind, string>

/** Characters of a key that may be shown in lists. */
export const shownLength = 9

/** 192 random bits after `pk_` or `sk_`. */
export function mintKey(kind: KeyKind): StoredKey & { value: string } {
  const value = prefixOf[kind] + randomBytes(24).toString('base64url')
  return { value, hash: hashKey(value), prefix: value.slice(0, shownLength) }
}

/** SHA-256, hex. Keys are random, so a slow hash would add nothing. */
export function hashKey(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}
