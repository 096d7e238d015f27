import type { Permission } from '@milepost/contract'
import type { Deed } from './feedback.ts'
import type { KeyKind, StoredKey } from './projects.ts'

export interface KeyRecord {
  id: number
  kind: KeyKind
  name: string
  prefix: string
  /** The key itself; write keys only. */
  value: string | null
  /** What a secret key may do; empty for a write key. */
  scopes: Permission[]
  createdAt: number
  /** To the minute. */
  lastUsedAt: number | null
  /** From this instant on it no longer works; null while no end is set. */
  expiresAt: number | null
  revokedAt: number | null
}

export interface WantedKey extends StoredKey {
  kind: KeyKind
  name: string
  scopes: Permission[]
  /** Kept of write keys only. */
  value: string
}

/** The keys of a project. Each change and its audit entry are one transaction. */
export interface KeyStore {
  /** Newest first, ended and revoked ones too. */
  list(project: number): Promise<KeyRecord[]>
  add(project: number, key: WantedKey, deed: Deed): Promise<KeyRecord>
  /** Adds `key` and lets the old one end at `until`; nothing where the project has no such key that works. */
  rotate(project: number, old: number, key: WantedKey, until: number, deed: Deed): Promise<KeyRecord | undefined>
  /** Nothing where the project has no such key that works. */
  revoke(project: number, id: number, deed: Deed): Promise<KeyRecord | undefined>
  markUsed(id: number, at: number): Promise<void>
}
