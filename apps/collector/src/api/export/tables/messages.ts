import { day } from '../../parameter/day.ts'
import { type ExportRow, pieceRows, table } from '../table.ts'
import type { ExportedMessage } from '../../../store/reports/export.ts'

export const messages = table({
  name: 'messages',
  about: 'The raw log: every message as it was kept, in the order it was received',
  query: {
    from: day("First day of receipt, in the project's time zone. Default: from the beginning."),
    to: day("The day after the last, in the project's time zone. Default: up to now."),
  },
  columns: {
    ...{ seq: 'whole', message_id: 'text', received_at: 'time', at: 'time', type: 'text', event: 'text', user_id: 'text', anonymous_id: 'text', group_id: 'text' },
    ...{ imported: 'text', clamped: 'text', proof: 'text', bot: 'text', body: 'json' },
  },
  async *pieces(reports, { from, to }, { calendar: { startOfDay } }) {
    const until = to === null ? null : startOfDay(to)
    for (let after = 0; ; ) {
      const { rows, seq } = await reports.exportMessages({ after, from: from === null ? null : startOfDay(from), until, limit: pieceRows })
      if (rows.length > 0) yield rows.map(rowOf)
      if (seq === null) return
      after = seq
    }
  },
})

function rowOf({ seq, id, receivedAt, at, type, event, userId, anonymousId, groupId, marks, body }: ExportedMessage): ExportRow {
  const { imported, clamped, bot, proof } = marks
  return {
    cells: {
      ...{ seq, message_id: id, received_at: receivedAt, at, type, event, user_id: userId, anonymous_id: anonymousId, group_id: groupId },
      ...{ imported: yes(imported), clamped: yes(clamped), proof, bot: yes(bot), body },
    },
  }
}

function yes(isSo: boolean): string | null {
  return isSo ? 'yes' : null
}
