import { definitionsOf } from '../../answers/definitions.ts'
import { accounts as list } from '../../routes/accounts.ts'
import { listedPieces } from '../listed-pieces.ts'
import { table } from '../table.ts'

const { q, stage, on, zone, segment } = list.query

export const accounts = table({
  name: 'accounts',
  about: 'Accounts, the most recently seen first',
  query: { q, stage, on, zone, segment },
  columns: { id: 'text', name: 'text', people: 'whole', plan: 'text', stage: 'text', activated_at: 'time', activated_people: 'whole', first_at: 'time', last_at: 'time' },
  pieces(reports, { q, stage, on, segment }, { calendar }) {
    const about = { ...definitionsOf(reports.project.release?.content ?? null), text: q, stage, at: on === null ? null : calendar.startOfDay(on), segment }
    return listedPieces((page) => reports.accounts({ ...about, ...page }), ({ id, name, people, traits, stage, activatedAt, activatedPeople, firstAt, lastAt }) => ({
      cells: { id, name, people, plan: traits['plan'] === undefined ? null : String(traits['plan']), stage, activated_at: activatedAt, activated_people: activatedPeople, first_at: firstAt, last_at: lastAt },
    }))
  },
})
