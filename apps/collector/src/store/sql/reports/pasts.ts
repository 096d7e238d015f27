import { messageTypes, type Unit } from '@milepost/contract'
import type { PastEvent, PastsQuestion, SampleQuestion } from '../../reports/pasts.ts'
import { type Asking, column, first, rows } from '../asking.ts'
import { type Dialect, isOneOf } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'

const theirs = `${within('t')} and t.at >= @from and t.at < @to and m.seq = t.seq`

/**
 * From the units of a list to their messages, since the other way round the whole log would be read. Whose message counts for an account is
 * said in `unit.ts`.
 */
const sources = {
  person: [`i.person as subject from own cross join identity i cross join timeline t cross join message m cross join named n
    where ${within('i')} and i.person = own.id and t.identity = i.id and ${theirs}`],
  account: [
    `a.id as subject from own cross join account a cross join facts_document d cross join timeline t cross join message m cross join named n
    where ${within('a')} and a.id = own.id and ${within('d')} and d.account = a.id and t.identity = d.identity and ${theirs} and m.group_id = a.key`,
    `p.account as subject from own cross join person p cross join identity i cross join timeline t cross join message m cross join named n
    where ${within('p')} and p.account = own.id and ${within('i')} and i.person = p.id and t.identity = i.id and ${theirs} and m.group_id is null`,
  ],
} as const satisfies Record<Unit, readonly string[]>

/** What a host sends as happening, beside what it says of people and accounts. */
const happenings = messageTypes.flatMap((type, index) => (type === 'track' || type === 'page' || type === 'screen' ? [index] : [])).join(', ')

/** Of a row `o` an estimate: its events as if they were spread evenly over the time from its first to its last. */
const eventsBetween = `case when o.last_at < @begin or o.first_at >= @end then 0 else
  1.0 * o.events * (1 + (case when o.last_at < @end then o.last_at else @end end) - (case when o.first_at > @begin then o.first_at else @begin end)) / (1 + o.last_at - o.first_at) end`

export function pastReports(dialect: Dialect) {
  const { numbers, messageIdOf } = dialect
  const statement = (unit: Unit, bodies: boolean) => `
    with own as materialized (select value as id from ${numbers('@ids')} listed), named as materialized (
      select n.id, n.name from event_name n where n.project = @project and ${isOneOf(dialect, 'n.name', '@events')}
    )
    ${sources[unit].map((source) => `select m.message_id as packed, m.occurred_at as at, n.name as event, ${bodies ? 'm.body' : 'null'} as body, ${source} and m.type in (${happenings}) and n.id = m.event`).join(' union all ')}`

  return {
    /** By their place among those that fit, not by their ids: ids have gaps, which a step might meet each time. */
    *sample(scope: Scope, { unit, limit, events, segment, seen }: SampleQuestion): Asking<{ ids: number[]; of: number }> {
      const fitting = `${unit} o where ${within('o')} ${seen ? `and o.first_at < @to ${seen.from === null ? '' : 'and o.last_at >= @from'}` : ''} ${inSegment(dialect, 'o.id', unit, segment)}`
      const bound = { ...scope, ...(seen && { to: seen.to, ...(seen.from !== null && { from: seen.from }) }), ...boundTo(segment) }
      const counted = `select count(*) as of, ${events ? `cast(coalesce(sum(${eventsBetween}), 0) as bigint)` : '0'} as events from ${fitting}`
      const found = yield* first<{ of: number; events: number }>(counted, { ...bound, ...(events && { begin: events.between.from, end: events.between.to }) })
      const { of, events: all } = found ?? { of: 0, events: 0 }
      const step = Math.max(of / limit, events ? Math.min(all / events.most, of / events.fewest) : 0)
      const sample = `select id from (select o.id, row_number() over (order by o.id) as place from ${fitting}) placed where place % @step = 0 order by id`
      return { ids: yield* column<number>(sample, { ...bound, step: Math.max(1, Math.ceil(step)) }), of }
    },

    *events(scope: Scope, { unit, ids, events, between, bodies }: PastsQuestion): Asking<{ events: PastEvent[] }> {
      const bound = { ...scope, ...between, ids: JSON.stringify(ids), events: JSON.stringify(events) }
      const found = yield* rows<PastEvent & { packed: unknown }>(statement(unit, bodies), bound)
      // Nearly all are told apart by their time: an id is unpacked only where two happened at once.
      const byId = (a: unknown, b: unknown) => (messageIdOf(a) < messageIdOf(b) ? -1 : 1)
      return { events: found.sort((a, b) => a.at - b.at || byId(a.packed, b.packed)) }
    },
  }
}
