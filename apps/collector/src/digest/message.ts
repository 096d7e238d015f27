import type { Digest, WebhookData } from '@milepost/contract'
import type { Outgoing } from '../store/webhooks.ts'
import type { Due } from './due.ts'
import { type Figures, inWords } from './figures.ts'

/** Its key names the period, so that it is sent once, whichever collectors emit it and how often. */
export function digestMessage({ every }: Digest, { at }: Due, figures: Figures): Outgoing {
  const { from, to, timeZone } = figures.activation.period
  return {
    type: 'digest.ready',
    key: `digest ${every} ${from} ${to}`,
    at,
    data: { id: every === 'day' ? 'daily' : 'weekly', title: titleOf(every, from, to), text: textOf(figures), path: `/?from=${from}&to=${to}&zone=${encodeURIComponent(timeZone)}`, detail: detailOf(figures) },
  }
}

function titleOf(every: Digest['every'], from: string, to: string): string {
  return every === 'day' ? `${from} in figures` : `The week from ${from} to ${to}, which is not in it, in figures`
}

function textOf(figures: Figures): string {
  const { activation, satisfaction, stages, feedback, alerts } = figures
  const { forward, backward } = movesOf(figures)
  const lines = [
    activation.milestone && `Activated within ${activation.windowDays} days: ${inWords(activation.rate, ' %')}.`,
    satisfaction.types.length > 0 && `${satisfaction.type.toUpperCase()}: ${inWords(satisfaction.score, satisfaction.unit === 'percent' ? ' %' : '')}.`,
    stages && `Moves between stages: ${forward} onwards, ${backward} backwards.`,
    alerts > 0 && `Alerts: ${alerts}.`,
    `Feedback that waits for an answer: ${feedback.counts.new + feedback.counts.assigned}.`,
  ]
  return lines.filter(Boolean).join(' ')
}

function movesOf({ stages }: Figures) {
  const of = (...directions: string[]) => (stages?.moves ?? []).filter(({ direction }) => directions.includes(direction)).reduce((sum, { count }) => sum + count, 0)
  return { forward: of('forward', 'skip'), backward: of('backward') }
}

function detailOf(figures: Figures): WebhookData['digest.ready']['detail'] {
  const { activation, satisfaction, stages, feedback, alerts } = figures
  return {
    period: activation.period,
    activation: activation.milestone && { milestone: activation.milestone, windowDays: activation.windowDays, rate: activation.rate, started: activation.curve.n, medianDays: activation.curve.medianDays },
    satisfaction: satisfaction.types.length === 0 ? null : { type: satisfaction.type, definition: satisfaction.definition, score: satisfaction.score, bands: satisfaction.bands, responseRate: satisfaction.responseRate },
    stages:
      stages &&
      stages.now.map(({ stage, count }) => ({
        stage,
        count,
        entered: sumOf(stages.days.map((day) => day.stages[stage ?? '']?.entered ?? 0)),
        left: sumOf(stages.days.map((day) => day.stages[stage ?? '']?.left ?? 0)),
      })),
    moves: stages && movesOf(figures),
    feedback: feedback.counts,
    alerts,
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
