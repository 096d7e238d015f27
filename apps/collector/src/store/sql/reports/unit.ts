import { messageTypes, type Unit } from '@milepost/contract'
import type { KnownUnit, UnitQuestion } from '../../reports/unit.ts'
import { type Asking, cell, column, first, rows } from '../asking.ts'
import { type Dialect, isOneOf } from '../dialect.ts'
import { documentsOf } from '../facts.ts'
import { type Scope, within } from '../scope.ts'

const one = {
  person: `select substr(o.key, 3) as key, o.account from person o where ${within('o')} and o.id = @id`,
  account: `select o.key, null as account from account o where ${within('o')} and o.id = @id`,
} as const satisfies Record<Unit, string>

/**
 * Positions in the log of whatever is of the unit: an account's are of those who acted for it, and of its people where they named none. From
 * the unit to its messages, in this order: the other way round SQLite would read the whole timeline for each.
 */
const positions = {
  person: `select t.seq from identity i cross join timeline t where ${within('i')} and i.person = @id and ${within('t')} and t.identity = i.id`,
  account: `
    select t.seq from facts_document d cross join timeline t cross join message g
    where ${within('d')} and d.account = @id and ${within('t')} and t.identity = d.identity and g.seq = t.seq and g.group_id = @key
    union
    select t.seq from person p cross join identity i cross join timeline t cross join message g
    where ${within('p')} and p.account = @id and ${within('i')} and i.person = p.id and ${within('t')} and t.identity = i.id and g.seq = t.seq and g.group_id is null`,
} as const satisfies Record<Unit, string>

const names = `select n.name from event_name n where n.project = @project and n.name not like 'Milepost %' order by n.name limit @limit`
const reachedBy = `select r.milestone, count(*) as count from milestone_reach r where ${within('r')} group by r.milestone`
const foldedBy = `select f.release from fold f where ${within('f')}`

export function unitReports(dialect: Dialect) {
  const messagesOf = (unit: Unit) => `
    select m.message_id as packed, m.occurred_at as at, m.type, n.name as event, m.body
    from (${positions[unit]}) own cross join message m cross join event_name n
    where m.seq = own.seq and n.id = m.event and ${isOneOf(dialect, 'n.name', '@events')}`

  return {
    *find(scope: Scope, { unit, id, events }: UnitQuestion): Asking<KnownUnit | null> {
      const found = yield* first<Pick<KnownUnit, 'key' | 'account'>>(one[unit], { ...scope, id })
      if (!found) return null
      const bound = { ...scope, id, key: found.key }
      const messages = events.length === 0 ? [] : yield* rows<Omit<KnownUnit['messages'][number], 'id' | 'type'> & { packed: unknown; type: number }>(messagesOf(unit), { ...bound, events: JSON.stringify(events) })
      return {
        ...found,
        documents: yield* documentsOf(unit, bound),
        messages: messages.flatMap(({ packed, type, ...message }) => {
          const kind = messageTypes[type]
          return kind === 'track' || kind === 'page' || kind === 'screen' ? [{ ...message, id: dialect.messageIdOf(packed), type: kind }] : []
        }),
      }
    },

    *names(scope: Scope, limit: number): Asking<{ names: string[] }> {
      return { names: yield* column<string>(names, { ...scope, limit }) }
    },

    *reached(scope: Scope): Asking<{ counts: { milestone: string; count: number }[]; release: number }> {
      return { counts: yield* rows<{ milestone: string; count: number }>(reachedBy, scope), release: (yield* cell<number>(foldedBy, scope)) ?? 0 }
    },
  }
}
