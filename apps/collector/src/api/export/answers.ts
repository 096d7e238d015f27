import { bandOf, isScoreType } from '@milepost/contract'
import type { AnswerFilter, ExportedAnswer, ExportPosition } from '../../store/reports/satisfaction.ts'
import type { Reports } from '../../store/reports/reports.ts'
import { csvLine } from './csv.ts'

/** Rows read at a time: some milliseconds of the store, a megabyte of memory at most. */
const pieceRows = 1_000

const columns = [
  'submission', 'at', 'survey', 'question', 'type', 'score', 'band', 'text', 'choices', 'person', 'person_name', 'account', 'account_name', 'stage',
] as const

/** How one answer is written, and what stands before the first. */
export interface Format {
  contentType: string
  head: string
  line(answer: ExportedAnswer): string
}

export const formats = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    head: csvLine(columns),
    line: (answer) => csvLine(columns.map((name) => cellsOf(answer)[name])),
  },
  ndjson: {
    contentType: 'application/x-ndjson',
    head: '',
    line: (answer) => `${JSON.stringify(fieldsOf(answer))}\n`,
  },
} as const satisfies Record<string, Format>

/** Every answer that fits, oldest first, a piece at a time: the next is read only when the last was taken. */
export async function* linesOf(reports: Pick<Reports, 'exportAnswers'>, filter: AnswerFilter, { head, line }: Format): AsyncGenerator<string, void> {
  if (head !== '') yield head
  for (let after: ExportPosition | null = null; ; ) {
    const { rows } = await reports.exportAnswers({ ...filter, after, limit: pieceRows })
    if (rows.length > 0) yield rows.map(line).join('')
    const last = rows.at(-1)
    if (!last || rows.length < pieceRows) return
    after = { at: last.at, submission: last.submission, question: last.question }
  }
}

function fieldsOf({ at, type, score, person, account, ...answer }: ExportedAnswer) {
  const band = isScoreType(type) && score !== null ? bandOf(type, score) : null
  return { ...answer, at: new Date(at).toISOString(), type, score, band, person: { id: person.id, name: person.name }, account }
}

function cellsOf(answer: ExportedAnswer): Record<(typeof columns)[number], string | number | null> {
  const { person, account, choices, ...rest } = fieldsOf(answer)
  return {
    ...rest,
    choices: choices && choices.join(' '),
    person: person.id,
    person_name: person.name,
    account: account?.id ?? null,
    account_name: account?.name ?? null,
  }
}
