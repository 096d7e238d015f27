import { type FeedbackAnswer, kitEvents, type Scalar } from '@milepost/contract'
import type { TimelineMessage } from '../../store/reports/timeline.ts'

type Circumstances = FeedbackAnswer['circumstances']
type Fields = Record<string, unknown>

/**
 * How a submission was given, as its own messages tell: on which page, with which hidden fields, how long each question took, and whether
 * it was finished.
 *
 * @param messages of the person, newest first; those of other submissions are passed over
 */
export function circumstancesOf(messages: readonly TimelineMessage[], submission: string): Circumstances {
  const own = messages.filter(({ body }) => fields(body.properties).submission === submission).toReversed()
  const answered = own.filter(({ event }) => event === kitEvents.answered)
  const said = answered.map(({ body }) => fields(body.properties))
  const tookMs: Record<string, number> = {}
  // Summed over every visit to the question.
  for (const { question, tookMs: ms } of said) if (typeof question === 'string' && typeof ms === 'number') tookMs[question] = (tookMs[question] ?? 0) + ms
  const { path } = fields(fields(answered[0]?.body.context).page)
  const givenUp = own.find(({ event }) => event === kitEvents.dismissed)
  const { question } = fields(givenUp?.body.properties)
  const isFinished = own.some(({ event }) => event === kitEvents.submitted)
  return {
    page: typeof path === 'string' ? path : null,
    fields: Object.assign({}, ...said.map((properties) => fields(properties.fields))) as Record<string, Scalar>,
    tookMs,
    displayed: said.some(({ display }) => typeof display !== 'boolean') || said.length === 0 ? null : said.every(({ display }) => display === true),
    end: isFinished ? 'submitted' : givenUp ? 'abandoned' : null,
    leftAt: !isFinished && typeof question === 'string' ? question : null,
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}
