import type { ExportedStay } from '../../../store/reports/export.ts'
import { text } from '../../parameter/text.ts'
import { type ExportRow, pieceRows, table } from '../table.ts'

export const moves = table({
  name: 'moves',
  about: 'Every move between stages, for each person or account one after the other',
  query: { model: text('Only of this stage model. Default: of all.') },
  columns: { at: 'time', model: 'text', unit: 'text', id: 'text', name: 'text', from: 'text', to: 'text', left_at: 'time' },
  async *pieces(reports, { model }) {
    for (const { id, unit } of reports.project.release?.content.stageModels ?? []) {
      if (model !== null && model !== id) continue
      let [subject, enteredAt, before]: [number, number, string | null] = [0, Number.MIN_SAFE_INTEGER, null]
      for (;;) {
        const { rows } = await reports.exportStays({ model: id, unit, after: { subject, enteredAt }, limit: pieceRows })
        const piece: ExportRow[] = []
        for (const stay of rows) {
          piece.push(rowOf(id, unit, stay, stay.subject === subject ? before : null))
          ;[subject, enteredAt, before] = [stay.subject, stay.enteredAt, stay.stage]
        }
        if (piece.length > 0) yield piece
        if (rows.length < pieceRows) break
      }
    }
  },
})

function rowOf(model: string, unit: string, { id, name, stage, enteredAt, leftAt }: ExportedStay, from: string | null): ExportRow {
  return { cells: { at: enteredAt, model, unit, id, name, from, to: stage, left_at: leftAt } }
}
