import { createHmac } from 'node:crypto'
import type { Erasures, PersonId } from '../store/erasures.ts'
import type { LogEntry } from '../store/log.ts'
import { serverOf } from '../store/shards/number.ts'

/** What may be logged of a message: all of it, all but the id of the browser, or nothing. */
export type Sieve = (entry: LogEntry) => LogEntry | undefined
export type FindSieve = (project: number, entries: readonly LogEntry[]) => Promise<Sieve>

/** HMAC-SHA-256, hex. Without the key, ids cannot be tried against it. */
export function hashPersonId(key: string, project: number, { kind, value }: PersonId): string {
  return createHmac('sha256', key).update(`${project} ${kind}:${value}`).digest('hex')
}

/** Ids for which it is remembered whether they were erased. */
const keptIds = 50_000

/** One sieve for each database, since each has its own key and its own people. */
export function createSieves({ getKey, version, among }: Pick<Erasures, 'getKey' | 'version' | 'among'>): FindSieve {
  const sieves = new Map<number, FindSieve>()
  return (project, entries) => {
    const server = serverOf(project)
    const find = sieves.get(server) ?? createSieve({ getKey: () => getKey(project), version: () => version(project), among })
    sieves.set(server, find)
    return find(project, entries)
  }
}

interface SieveParts extends Pick<Erasures, 'among'> {
  getKey: () => Promise<string>
  version: () => Promise<string | undefined>
}

/**
 * The store is asked for every request, so that an erasure by another process counts at once, but only once for all requests of one turn of
 * the event loop. The question is cheap (was anybody erased since?); which ids were is remembered until the answer is yes.
 */
function createSieve({ getKey, version, among }: SieveParts): FindSieve {
  let asked: string | undefined
  let asking: Promise<string | undefined> | undefined
  let known = { version: '', erased: new Map<string, boolean>() }

  async function ask(): Promise<string | undefined> {
    await new Promise(setImmediate)
    asking = undefined
    return version()
  }

  async function learn(erased: Map<string, boolean>, project: number, ids: readonly PersonId[]) {
    const key = (asked ??= await getKey())
    const unknown = new Map(ids.flatMap((id) => (erased.has(nameOf(project, id)) ? [] : [[nameOf(project, id), hashPersonId(key, project, id)]])))
    if (unknown.size === 0) return
    const found = await among(project, [...unknown.values()])
    for (const [name, hash] of unknown) erased.set(name, found.has(hash))
  }

  return async (project, entries) => {
    const now = await (asking ??= ask())
    if (now === undefined) return (entry) => entry
    if (known.version !== now || known.erased.size > keptIds) known = { version: now, erased: new Map() }
    const { erased } = known
    await learn(erased, project, entries.flatMap(idsOf))
    return (entry) => sieved(entry, (id) => erased.get(nameOf(project, id)) === true)
  }
}

function nameOf(project: number, { kind, value }: PersonId): string {
  return `${project} ${kind}:${value}`
}

/** A message of somebody else in a browser that an erased person used is logged without the id of that browser. */
function sieved(entry: LogEntry, isErased: (id: PersonId) => boolean): LogEntry | undefined {
  const { userId, anonymousId } = entry
  const isBrowserErased = anonymousId !== null && isErased({ kind: 'a', value: anonymousId })
  if (userId === null) return isBrowserErased ? undefined : entry
  const previous = previousIdOf(entry)
  const own = [{ kind: 'u', value: userId } as const, ...(previous === undefined ? [] : bothOf(previous))]
  if (own.some(isErased)) return undefined
  return isBrowserErased ? { ...entry, anonymousId: null } : entry
}

function idsOf(entry: LogEntry): PersonId[] {
  const { userId, anonymousId } = entry
  const previous = previousIdOf(entry)
  const ids: PersonId[] = previous === undefined ? [] : bothOf(previous)
  if (userId !== null) ids.push({ kind: 'u', value: userId })
  if (anonymousId !== null) ids.push({ kind: 'a', value: anonymousId })
  return ids
}

/** An alias does not say whether it names a user or a browser. */
function bothOf(value: string): PersonId[] {
  return [{ kind: 'u', value }, { kind: 'a', value }]
}

function previousIdOf({ type, body }: LogEntry): string | undefined {
  return type === 'alias' ? (JSON.parse(body) as { previousId?: string }).previousId : undefined
}
