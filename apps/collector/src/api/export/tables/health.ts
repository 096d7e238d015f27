import { currencyOf } from '../../answers/currency.ts'
import { healthQuestion, rankedHealth } from '../../answers/health.ts'
import { segment } from '../../parameter/members.ts'
import { pieceRows, table } from '../table.ts'

export const health = table({
  name: 'health',
  about: 'The health of every account with what it is made of, those at risk first',
  query: { segment },
  columns: { id: 'text', name: 'text', mrr: 'number', currency: 'text', stage: 'text', band: 'text', score: 'number', lo: 'number', hi: 'number', coverage: 'number', reasons: 'text' },
  async *pieces(reports, { segment }, { calendar, now }) {
    const content = reports.project.release?.content ?? null
    const question = healthQuestion(content, null, now, segment)
    const found = await reports.health(question)
    const currency = currencyOf(content, found)
    const { ranked, itemOf } = rankedHealth(found, question, calendar)
    const rowOf = ({ account: { id, name }, mrr, stage, health: { band, score, coverage, contributions } }: ReturnType<typeof itemOf>) => ({
      cells: { id, name, mrr, currency, stage, band, score: score.value, lo: score.lo, hi: score.hi, coverage, reasons: contributions.map(({ name, reason }) => `${name}: ${reason}`).join('; ') },
      fields: { id, name, mrr, currency, stage, band, score, coverage, contributions },
    })
    for (let start = 0; start < ranked.length; start += pieceRows) yield ranked.slice(start, start + pieceRows).map(itemOf).map(rowOf)
  },
})
