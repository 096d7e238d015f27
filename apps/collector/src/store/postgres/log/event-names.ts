import type pg from 'pg'
import type { LogEntry } from '../../log.ts'
import { withoutNul } from '../database.ts'
import { arrayOf } from './array.ts'

/** Names kept in memory; beyond it the map starts anew. */
const kept = 50_000

const insert = `
  insert into event_name (project, name) select * from unnest($1::bigint[], $2::text[]) as given(project, name) on conflict do nothing`
const find = `
  select e.project, e.name, e.id from unnest($1::bigint[], $2::text[]) as given(project, name)
  join event_name e on e.project = given.project and e.name = given.name`

/** Ids of event names. */
export interface EventNames {
  /** Gives an id to each name that has none, in a transaction of its own: a name without messages does no harm. */
  learn(client: pg.ClientBase, messages: readonly { project: number; entry: Pick<LogEntry, 'event'> }[]): Promise<void>
  idOf(project: number, name: string | null): number | null
}

export function createEventNames(): EventNames {
  const ids = new Map<string, number>()
  const keyOf = (project: number, name: string) => `${project} ${withoutNul(name) as string}`

  return {
    async learn(client, messages) {
      if (ids.size > kept) ids.clear()
      const wanted = new Map<string, { project: number; name: string }>()
      for (const { project, entry } of messages) {
        if (entry.event === null) continue
        const key = keyOf(project, entry.event)
        if (!ids.has(key)) wanted.set(key, { project, name: entry.event })
      }
      if (wanted.size === 0) return
      const ordered = [...wanted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
      const values = [arrayOf(ordered.map(({ project }) => project)), arrayOf(ordered.map(({ name }) => name))]
      await client.query(insert, values)
      const { rows } = await client.query<{ project: number; name: string; id: number }>(find, values)
      for (const { project, name, id } of rows) ids.set(keyOf(project, name), id)
    },
    idOf: (project, name) => (name === null ? null : (ids.get(keyOf(project, name)) ?? null)),
  }
}
