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
  person: [`i.person as subject from own cross join identity i cross join timeline t cross join message m
    where ${within('i')} and i.person = own.id and t.identity = i.id and ${theirs}`],
  account: [
    `a.id as subject from own cross join account a cross join facts_document d cross join timeline t cross join message m
    where ${within('a')} and a.id = own.id and ${within('d')} and d.account = a.id and t.identity = d.identity and ${theirs} and m.group_id = a.key`,
    `p.account as subject from own cross join person p cross join identity i cross join timeline t cross join message m
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
  const select = (bodies: boolean) => `select m.seq, m.occurred_at as at, m.event, ${bodies ? 'm.body' : 'null'} as body`
  const statement = (unit: Unit, bodies: boolean) => `
    with own as materialized (select value as id from ${numbers('@ids')} listed)
    ${sources[unit].map((source) => `${select(bodies)}, ${source} and m.type in (${happenings}) and m.event in (select value from ${numbers('@named')} named)`).join(' union all ')}`
  const names = `select n.id, n.name from event_name n where n.project = @project and ${isOneOf(dialect, 'n.name', '@events')}`
  const idsOf = `select m.seq, m.message_id as packed from ${numbers('@seqs')} listed join message m on m.seq = listed.value`

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
      const named = yield* rows<{ id: number; name: string }>(names, { ...scope, events: JSON.stringify(events) })
      const nameOf = new Map(named.map(({ id, name }) => [id, name]))
      const found = yield* rows<Found>(statement(unit, bodies), { ...scope, ...between, ids: JSON.stringify(ids), named: JSON.stringify([...nameOf.keys()]) })
      const sorted = found.sort((a, b) => a.at - b.at)
      const messageIds = yield* messageIdsOf(simultaneous(sorted))
      const idOf = ({ seq }: Found) => messageIds.get(seq) ?? ''
      if (messageIds.size > 0) sorted.sort((a, b) => a.at - b.at || (idOf(a) < idOf(b) ? -1 : 1))
      return { events: sorted.map(({ subject, at, event, body }) => ({ subject, at, event: nameOf.get(event) ?? '', body })) }
    },
  }

  function* messageIdsOf(seqs: number[]): Asking<Map<number, string>> {
    if (seqs.length === 0) return new Map()
    const found = yield* rows<{ seq: number; packed: unknown }>(idsOf, { seqs: JSON.stringify(seqs) })
    return new Map(found.map(({ seq, packed }) => [seq, messageIdOf(packed)]))
  }
}

interface Found extends Omit<PastEvent, 'event'> {
  seq: number
  /** `event_name.id` */
  event: number
}

/** Positions of those that happened at one time: only they are ordered by their ids, which take half of all the time to read. @param sorted by time */
function simultaneous(sorted: readonly Found[]): number[] {
  return sorted.flatMap(({ at, seq }, index) => (at === sorted[index - 1]?.at || at === sorted[index + 1]?.at ? [seq] : []))
}
