import { kitEvents } from '@milepost/contract'
import type { Arrival } from '../../projects.ts'
import { type Asking, column, first } from '../asking.ts'
import type { Dialect } from '../dialect.ts'

/** Newest messages of the log that are looked at: a tenth of a second, however large it is. */
const looked = 20_000
/** A tab whose numbers span more than this among them is not believed. */
const widest = 100_000

/**
 * The kit numbers what each tab of a browser makes: 1, 2, 3. Between the lowest and the highest number of a tab among the newest
 * messages, those that are not there never arrived, or not yet.
 */
export function arrivalReport({ apart, lastSeq, textAt, wholeAt }: Dialect) {
  const newest = `seq > ${lastSeq('@project')} - ${looked} and ${apart('project')} = @project`
  const count = `
    select count(*) as tabs, coalesce(sum(highest - lowest + 1), 0) as made, coalesce(sum(arrived), 0) as arrived, min("from") as "from"
    from (
      select min(n) as lowest, max(n) as highest, count(distinct n) as arrived, min(at) as "from"
      from (select ${textAt('body', 'context', 'tab', 'id')} as tab, ${wholeAt('body', 'context', 'tab', 'sequence')} as n, received_at as at from message where ${newest}) numbered
      where tab is not null and n is not null group by tab
    ) tab
    where highest - lowest < ${widest}`
  const reports = `
    select ${textAt('body', 'properties', 'counts')} from message
    where ${newest} and event = (select id from event_name where project = @project and name = @dropped)`
  return function* (project: number): Asking<Arrival> {
    const { tabs, made, arrived, from } = (yield* first<Record<'tabs' | 'made' | 'arrived', number | string> & { from: number | null }>(count, { project }))!
    const given: Record<string, number> = {}
    for (const text of yield* column<string | null>(reports, { project, dropped: kitEvents.dropped })) {
      for (const [reason, lost] of Object.entries(JSON.parse(text ?? '{}') as Record<string, unknown>)) if (typeof lost === 'number') given[reason] = (given[reason] ?? 0) + lost
    }
    return { tabs: Number(tabs), made: Number(made), arrived: Number(arrived), from: from === null ? null : Number(from), givenUp: given }
  }
}
