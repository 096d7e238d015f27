import type { FunnelAnswer, FunnelEventStep } from '@milepost/contract'
import { funnel, type FunnelEvent, funnelOrders } from '@milepost/metrics'
import type { Population } from './population.ts'

/** The events of the invented milestones, in their order. */
const events = ['Project Created', 'Member Invited', 'Source Connected', 'Report Shared']

/** @param query as the collector is asked; a step that asks for a property is taken by every other account */
export function aFunnelAnswer({ now, accounts }: Population, { from, to }: { from: string; to: string }, query: URLSearchParams): FunnelAnswer {
  const written = query.get('steps')
  const asked = (written ? (JSON.parse(written) as (string | FunnelEventStep)[]) : events).map((each): FunnelEventStep => (typeof each === 'string' ? { event: each } : each))
  const order = funnelOrders.find((each) => each === query.get('order')) ?? 'ordered'
  const windowDays = Number(query.get('windowDays') ?? 7)
  const unit = query.get('unit') === 'person' ? 'person' : 'account'
  const attempt = query.get('attempt') === 'first' ? 'first' : 'best'
  const pasts = accounts.map(({ steps }, place): FunnelEvent[] =>
    steps.map((at, index) => ({ at, steps: asked.flatMap(({ event, where }, step) => (event === events[index] && (!where || place % 2 === 0) ? [step] : [])) })).filter(({ at }) => at >= Date.parse(from)),
  )
  const counted = funnel(pasts, { steps: asked.length, order, windowDays, firstAttempt: attempt === 'first', startsBefore: Date.parse(to), asOf: now })
  return {
    asOf: now,
    period: { from, to, timeZone: 'UTC' },
    unit,
    order,
    attempt,
    windowDays,
    entered: counted.entered,
    inProgress: counted.inProgress,
    steps: asked.map((step, index) => ({ ...step, ...counted.steps[index]! })),
    looked: accounts.length,
    of: accounts.length,
  }
}
