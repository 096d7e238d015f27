import { text } from '../../parameter/text.ts'
import { pieceRows, table } from '../table.ts'

export const members = table({
  name: 'members',
  about: 'Who is in which stage now, and since when; in none is an empty stage',
  query: { model: text('Only of this stage model. Default: of all.'), stage: text('Only who is in this stage.') },
  columns: { model: 'text', unit: 'text', stage: 'text', id: 'text', name: 'text', since: 'time' },
  async *pieces(reports, { model, stage: asked }) {
    for (const { id: of, unit } of reports.project.release?.content.stageModels ?? []) {
      if (model !== null && model !== of) continue
      let after = { subject: 0, enteredAt: Number.MIN_SAFE_INTEGER }
      for (;;) {
        const { rows } = await reports.exportStays({ model: of, unit, after, limit: pieceRows })
        const standing = rows.filter(({ leftAt, stage }) => leftAt === null && (asked === null || stage === asked))
        if (standing.length > 0) yield standing.map(({ stage, id, name, enteredAt }) => ({ cells: { model: of, unit, stage, id, name, since: enteredAt } }))
        const last = rows.at(-1)
        if (!last || rows.length < pieceRows) break
        after = { subject: last.subject, enteredAt: last.enteredAt }
      }
    }
  },
})
