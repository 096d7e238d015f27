import { bandOf, isScoreType } from '@milepost/contract'
import type { ExportedAnswer, ExportPosition } from '../../../store/reports/satisfaction.ts'
import { type AskedAgain, askedAgainBy } from '../../../surveys/asked-again.ts'
import { answerFilterOf, answerParameters } from '../../parameter/answer-filter.ts'
import { type ExportRow, pieceRows, table } from '../table.ts'

export const answers = table({
  name: 'answers',
  about: 'Every answer of the submissions that fit',
  query: answerParameters,
  columns: {
    ...{ submission: 'text', at: 'time', survey: 'text', question: 'text', type: 'text', score: 'number', band: 'text', text: 'text', choices: 'text' },
    ...{ person: 'text', person_name: 'text', account: 'text', account_name: 'text', stage: 'text' },
    ...{ device: 'text', language: 'text', page: 'text', took_ms: 'whole', again: 'text', fields: 'json' },
  },
  async *pieces(reports, query, { calendar }) {
    const filter = answerFilterOf(query, calendar)
    const isAgain = askedAgainBy(reports.project.release?.content ?? null)
    for (let after: ExportPosition | null = null; ; ) {
      const { rows } = await reports.exportAnswers({ ...filter, after, limit: pieceRows })
      if (rows.length > 0) yield rows.map((row) => rowOf(row, isAgain))
      const last = rows.at(-1)
      if (!last || rows.length < pieceRows) return
      after = { at: last.at, submission: last.submission, question: last.question }
    }
  },
})

function rowOf({ at, type, score, person, account, choices, tookMs, fields, begunAt, earlier, ...answer }: ExportedAnswer, isAgain: AskedAgain): ExportRow {
  const again = isAgain(answer.survey, begunAt, earlier)
  const band = isScoreType(type) && score !== null ? bandOf(type, score) : null
  const { submission, survey, question, text, stage, device, language, page } = answer
  return {
    cells: {
      ...{ submission, at, survey, question, type, score, band, text, choices: choices && choices.join(' '), stage },
      ...{ person: person.id, person_name: person.name, account: account?.id ?? null, account_name: account?.name ?? null },
      ...{ device, language, page, took_ms: tookMs, again: again ? 'yes' : null, fields: fields && JSON.stringify(fields) },
    },
    fields: { ...answer, choices, at: new Date(at).toISOString(), type, score, band, tookMs, again, fields, person: { id: person.id, name: person.name }, account },
  }
}
