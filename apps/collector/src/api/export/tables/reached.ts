import { text } from '../../parameter/text.ts'
import { pieceRows, table } from '../table.ts'

export const reached = table({
  name: 'reached',
  about: 'Who reached which milestone, and when first',
  query: { milestone: text('Only this milestone. Default: all.') },
  columns: { milestone: 'text', milestone_name: 'text', unit: 'text', id: 'text', name: 'text', at: 'time' },
  async *pieces(reports, { milestone }) {
    for (const { id: of, name: called, unit } of reports.project.release?.content.milestones ?? []) {
      if (milestone !== null && milestone !== of) continue
      for (let after = 0; ; ) {
        const { rows } = await reports.exportReached({ milestone: of, unit, after, limit: pieceRows })
        if (rows.length > 0) yield rows.map(({ id, name, at }) => ({ cells: { milestone: of, milestone_name: called, unit, id, name, at } }))
        const last = rows.at(-1)
        if (!last || rows.length < pieceRows) break
        after = last.subject
      }
    }
  },
})
