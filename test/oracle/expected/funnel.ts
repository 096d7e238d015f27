import type { FunnelEventStep } from '@milepost/contract'
import { fits } from '../reckoning/comparison.ts'
import { inOrder } from '../reckoning/identity.ts'
import type { Said } from '../reckoning/received.ts'
import type { Reckoning } from '../reckoning/reckon.ts'
import { share } from './measure.ts'
import { isIn, type TraitValue } from './segment.ts'
import type { Period } from './stages.ts'

const dayMs = 86_400_000

export interface FunnelAsked {
  steps: FunnelEventStep[]
  unit: 'person' | 'account'
  order: 'ordered' | 'strict' | 'anyOrder'
  attempt: 'best' | 'first'
  windowDays: number
  segment: TraitValue | null
}

/** What is compared of the answer about a funnel. */
export function funnelAnswer({ from, to }: Period, asked: FunnelAsked, reckoning: Reckoning) {
  const { steps, unit, attempt, windowDays, segment } = asked
  const { people, accounts, past, days } = reckoning
  const [start, end] = [days.startOf(from), days.startOf(to)]
  const all = unit === 'person' ? people : accounts
  const counted = (segment ? all.filter((each) => isIn(segment, each, reckoning)) : all).map(({ messages }) => {
    const events = inOrder(messages).filter((each) => isLookedAt(each, asked) && each.at >= start && each.at <= past.until)
    const begun = events.flatMap((event, index) => (event.at < end && begins(event, asked) ? [events.slice(index)] : []))
    return (attempt === 'first' ? begun.slice(0, 1) : begun).map((attempt) => ({ isOver: (attempt[0] as Said).at + windowDays * dayMs <= past.until, times: timesOf(attempt, asked) }))
  })
  const best = counted.flatMap((attempts) => {
    const over = attempts.filter(({ isOver }) => isOver).map(({ times }) => times)
    const furthest = Math.max(...over.map(({ length }) => length))
    return over.length > 0 ? [over.find(({ length }) => length === furthest) as number[]] : []
  })
  const came = (step: number) => best.filter(({ length }) => length > step)
  return {
    unit,
    order: asked.order,
    attempt,
    windowDays,
    entered: best.length,
    inProgress: counted.filter((attempts) => attempts.length > 0 && attempts.every(({ isOver }) => !isOver)).length,
    steps: steps.map(({ event }, step) => ({
      event,
      count: came(step).length,
      ofFirst: share(came(step).length, best.length),
      ofPrevious: share(came(step).length, came(Math.max(0, step - 1)).length),
      medianMs: step === 0 ? null : lowerMedian(came(step).map((times) => (times[step] as number) - (times[step - 1] as number))),
    })),
  }
}

/** Of a strict funnel all that has a name and is not the kit's; of any, what a step asks for. */
function isLookedAt({ type, name }: Said, { steps, order }: FunnelAsked): boolean {
  if (name === null || !['track', 'page', 'screen'].includes(type)) return false
  return steps.some(({ event }) => event === name) || (order === 'strict' && !name.startsWith('Milepost '))
}

function is(step: FunnelEventStep | undefined, { name, properties }: Said): boolean {
  return step !== undefined && step.event === name && fits(step.where, properties)
}

function begins(event: Said, { steps, order }: FunnelAsked): boolean {
  return order === 'anyOrder' ? steps.some((step) => is(step, event)) : is(steps[0], event)
}

/** When it came to the first step, the second and so on. @param events the first begins the attempt */
function timesOf(events: readonly Said[], { steps, order, windowDays }: FunnelAsked): number[] {
  const [first, ...rest] = events as [Said, ...Said[]]
  const inTime = rest.filter(({ at }) => at < first.at + windowDays * dayMs)
  if (order === 'anyOrder') return steps.flatMap((step) => [first, ...inTime].find((event) => is(step, event))?.at ?? []).sort((a, b) => a - b)
  const times = [first.at]
  for (const event of inTime) {
    if (is(steps[times.length], event)) times.push(event.at)
    else if (order === 'strict') break
  }
  return times
}

/** The least length that half of them took, or less. */
function lowerMedian(lengths: number[]): number | null {
  return lengths.find((each) => lengths.filter((other) => other <= each).length * 2 >= lengths.length && lengths.filter((other) => other < each).length * 2 < lengths.length) ?? null
}
