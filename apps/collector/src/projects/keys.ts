import type { KeyRow, MintedKey, Permission } from '@milepost/contract'
import type { Deed } from '../store/feedback.ts'
import type { KeyRecord, KeyStore } from '../store/keys.ts'
import type { KeyKind } from '../store/projects.ts'
import { mintKey } from './key.ts'

/** Why a key stays as it is. */
export class KeyNeeded extends Error {
  override name = 'KeyNeeded'
}

export async function addKey(keys: KeyStore, project: number, wanted: { kind: KeyKind; name: string; scopes?: Permission[] }, deed: Deed): Promise<MintedKey> {
  const minted = mintKey(wanted.kind)
  const record = await keys.add(project, { ...minted, ...wanted, scopes: wanted.scopes ?? [] }, deed)
  return { key: keyRow(record, deed.at), value: minted.value }
}

/**
 * Replaces a key by a new one.
 * @param overlapMs for how long the old one goes on working
 */
export async function rotateKey(keys: KeyStore, project: number, id: number, overlapMs: number, deed: Deed): Promise<MintedKey | null> {
  const old = (await keys.list(project)).find((key) => key.id === id)
  if (!old) return null
  const { kind, name, scopes } = old
  const minted = mintKey(kind)
  const record = await keys.rotate(project, id, { ...minted, kind, name, scopes }, deed.at + overlapMs, deed)
  return record ? { key: keyRow(record, deed.at), value: minted.value } : null
}

/** @throws KeyNeeded for the last write key: without one no page could send anything, nor be told why. */
export async function revokeKey(keys: KeyStore, project: number, id: number, deed: Deed): Promise<KeyRow | null> {
  const working = (await keys.list(project)).filter((key) => stateOf(key, deed.at) === 'active')
  const writes = working.filter(({ kind }) => kind === 'write')
  if (writes.length === 1 && writes[0]?.id === id) {
    throw new KeyNeeded('this is the only write key that works; rotate it with an overlap of 0 hours instead')
  }
  const record = await keys.revoke(project, id, deed)
  return record ? keyRow(record, deed.at) : null
}

export function keyRow(key: KeyRecord, now: number): KeyRow {
  const { id, kind, name, prefix, value, scopes, createdAt, lastUsedAt, expiresAt } = key
  return { id: String(id), kind, name, shown: value ?? `${prefix}…`, scopes, state: stateOf(key, now), createdAt, lastUsedAt, expiresAt }
}

function stateOf({ revokedAt, expiresAt }: KeyRecord, now: number): KeyRow['state'] {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt === null) return 'active'
  return expiresAt > now ? 'ending' : 'ended'
}
