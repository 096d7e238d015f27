import { createHmac } from 'node:crypto'
import type { Erasures, PersonId } from '../store/erasures.ts'
import type { LogEntry } from '../store/log.ts'

/** From a message to what may be kept of it: all, all but the id of a browser, or nothing. */
export type Sieve = (entry: LogEntry) => LogEntry | undefined
export type FindSieve = (project: number, entries: readonly LogEntry[]) => Promise<Sieve>

/** HMAC-SHA-256, hex: without the key nobody can try ids against it. */
export function hashPersonId(key: string, project: number, { kind, value }: PersonId): string {
  return createHmac('sha256', key).update(`${project} ${kind}:${value}`).digest('hex')
}

/** Asked of the store with every request, so that an erasure by another process holds at once. */
export function createSieves({ getKey, among }: Pick<Erasures, 'getKey' | 'among'>): FindSieve {
  let asked: Promise<string> | undefined
  return async (project, entries) => {
    const ids = new Map(entries.flatMap(idsOf).map((id) => [`${id.kind}:${id.value}`, id]))
    if (ids.size === 0) return (entry) => entry
    const key = await (asked ??= getKey())
    const hashes = new Map([...ids].map(([name, id]) => [hashPersonId(key, project, id), name]))
    const erased = new Set([...(await among(project, [...hashes.keys()]))].map((hash) => hashes.get(hash)))
    return erased.size === 0 ? (entry) => entry : (entry) => sieved(entry, (kind, value) => erased.has(`${kind}:${value}`))
  }
}

/** Somebody else at a browser that was an erased person's is recorded, without the id of that browser. */
function sieved(entry: LogEntry, isErased: (kind: 'u' | 'a', value: string) => boolean): LogEntry | undefined {
  const { userId, anonymousId } = entry
  const isBrowserErased = anonymousId !== null && isErased('a', anonymousId)
  if (userId === null) return isBrowserErased ? undefined : entry
  const previous = previousIdOf(entry)
  if (isErased('u', userId) || (previous !== undefined && (isErased('u', previous) || isErased('a', previous)))) return undefined
  return isBrowserErased ? { ...entry, anonymousId: null } : entry
}

function idsOf(entry: LogEntry): PersonId[] {
  const { userId, anonymousId } = entry
  const previous = previousIdOf(entry)
  const ids: PersonId[] = previous === undefined ? [] : [{ kind: 'u', value: previous }, { kind: 'a', value: previous }]
  if (userId !== null) ids.push({ kind: 'u', value: userId })
  if (anonymousId !== null) ids.push({ kind: 'a', value: anonymousId })
  return ids
}

function previousIdOf({ type, body }: LogEntry): string | undefined {
  return type === 'alias' ? (JSON.parse(body) as { previousId?: string }).previousId : undefined
}
