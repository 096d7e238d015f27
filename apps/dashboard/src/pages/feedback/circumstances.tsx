import type { FeedbackAnswer } from '@milepost/contract'
import { textIn } from '../../words/text.ts'

/** Where it was asked, how long the answers took, whether it was finished, and the hidden fields of the host. */
export function Circumstances({ circumstances, answers }: Pick<FeedbackAnswer, 'circumstances' | 'answers'>) {
  const { page, fields, tookMs, end, leftAt, displayed } = circumstances
  const times = Object.values(tookMs)
  const seconds = Math.round(times.reduce((sum, ms) => sum + ms, 0) / 1000)
  const title = answers.find(({ question }) => question === leftAt)?.title
  const facts = [
    page && `Asked on ${page}`,
    times.length > 0 && `Answered in ${seconds} s`,
    end === 'abandoned' && (leftAt ? `Given up at “${title ? textIn(title) : leftAt}”` : 'Given up'),
    displayed === false && 'Not tied to a display',
    ...Object.entries(fields).map(([name, value]) => `${name}: ${String(value)}`),
  ].filter((fact) => typeof fact === 'string')
  if (facts.length === 0) return null
  return (
    <p class="inbox-facts soft small">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}
