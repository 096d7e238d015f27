import { definitionsOf } from '../../answers/definitions.ts'
import { people as list } from '../../routes/people.ts'
import { listedPieces } from '../listed-pieces.ts'
import { table } from '../table.ts'

const { q, stage, on, zone, segment, trust } = list.query

export const people = table({
  name: 'people',
  about: 'People, the most recently seen first',
  query: { q, stage, on, zone, segment, trust },
  columns: { id: 'text', name: 'text', identified: 'text', account: 'text', account_name: 'text', stage: 'text', first_at: 'time', last_at: 'time', events: 'whole' },
  pieces(reports, { q, stage, on, segment, trust }, { calendar }) {
    const about = { ...definitionsOf(reports.project.release?.content ?? null), text: q, stage, at: on === null ? null : calendar.startOfDay(on), segment, trust }
    return listedPieces((page) => reports.people({ ...about, ...page }), ({ id, name, identified, account, stage, firstAt, lastAt, events }) => ({
      cells: { id, name, identified: identified ? 'yes' : null, account: account?.id ?? null, account_name: account?.name ?? null, stage, first_at: firstAt, last_at: lastAt, events },
    }))
  },
})
