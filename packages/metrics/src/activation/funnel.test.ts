import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs } from '../calendar/day.ts'
import type { FunnelEvent } from './attempt.ts'
import { funnel, type FunnelOrder, funnelOrders } from './funnel.ts'

/** `0@1 -@2 1@3`: step 0 on day 1, some other event on day 2, step 1 on day 3. */
function person(text: string): FunnelEvent[] {
  return text.split(' ').map((event) => {
    const [steps = '', day] = event.split('@')
    return { at: Number(day) * dayMs, steps: steps === '-' ? [] : steps.split('/').map(Number) }
  })
}

function counts(people: string[], options: { order?: FunnelOrder; firstAttempt?: boolean; asOf?: number } = {}) {
  const { steps } = funnel(people.map(person), { steps: 3, asOf: 1000 * dayMs, ...options, ...(options.asOf ? { asOf: options.asOf * dayMs } : {}) })
  return steps.map(({ count }) => count)
}

describe('a funnel', () => {
  it('wants its steps in order, with anything between', () => {
    expect(counts(['0@1 -@2 1@3 2@4', '0@1 2@2 1@3', '1@1 2@2', '0@1 1@2'])).toEqual([3, 3, 1])
  })

  it('wants, when strict, nothing between', () => {
    expect(counts(['0@1 -@2 1@3 2@4', '0@1 1@2 2@3', '0@1 1@2 0@3 2@4'], { order: 'strict' })).toEqual([3, 2, 1])
  })

  it('takes, in any order, what comes within the window of whichever came first', () => {
    expect(counts(['2@1 0@2 1@3', '1@1 0@9 2@10', '2@1'], { order: 'anyOrder' })).toEqual([3, 2, 1])
  })

  it('has a window from the first step, half-open', () => {
    expect(counts(['0@1 1@7.999', '0@1 1@8'])).toEqual([2, 1, 0])
  })

  it('takes the best attempt, or the first on request', () => {
    const twice = ['0@1 0@20 1@21 2@22']
    expect(counts(twice)).toEqual([1, 1, 1])
    expect(counts(twice, { firstAttempt: true })).toEqual([1, 0, 0])
  })

  it('keeps those whose window is open out of every rate', () => {
    const { steps, entered, inProgress } = funnel([person('0@1 1@2'), person('0@10 1@11 2@12')], { steps: 3, asOf: 13 * dayMs })
    expect({ entered, inProgress }).toEqual({ entered: 1, inProgress: 1 })
    expect(steps.map(({ count }) => count)).toEqual([1, 1, 0])
  })

  it('counts one whose earlier attempt is over by that, while a later one is open', () => {
    expect(counts(['0@1 0@20 1@21'], { asOf: 22 })).toEqual([1, 0, 0])
    expect(counts(['0@1 0@20 1@21'], { asOf: 40 })).toEqual([1, 1, 0])
  })

  it('needs two events for two steps that look alike', () => {
    expect(counts(['0/1@1'])).toEqual([1, 0, 0])
    expect(counts(['0/1@1 0/1@2'])).toEqual([1, 1, 0])
  })

  it('gives each step its share of the first and of the one before', () => {
    const { steps } = funnel(['0@1 1@2 2@3', '0@1 1@2', '0@1 1@2', '0@1'].map(person), { steps: 3, asOf: 99 * dayMs })
    expect(steps.map(({ ofFirst, ofPrevious }) => [ofFirst.value, ofPrevious.value && Math.round(ofPrevious.value)])).toEqual([
      [100, 100],
      [75, 75],
      [25, 33],
    ])
  })

  it('says how long half of those who came took from the step before, by the attempt that counts', () => {
    const medians = (people: string[], order?: FunnelOrder) => funnel(people.map(person), { steps: 3, asOf: 99 * dayMs, ...(order && { order }) }).steps.map(({ medianMs }) => medianMs && medianMs / dayMs)
    expect(medians(['0@1 1@2 2@4', '0@1 1@4', '0@1 1@7', '0@1'])).toEqual([null, 3, 2])
    expect(medians(['0@1 0@20 1@22', '0@1 1@7'])).toEqual([null, 2, null])
    // Of two that came equally far the earlier one counts.
    expect(medians(['0@1 1@6 0@20 1@21'])).toEqual([null, 5, null])
    expect(medians(['2@1 0@2 1@5'], 'anyOrder')).toEqual([null, 1, 3])
  })

  it('takes no longer with every attempt, of somebody who began many times and never went on', () => {
    const begun = Array.from({ length: 100_000 }, (_, index) => ({ at: index * 1000, steps: [0] }))
    const { steps } = funnel([begun], { steps: 3, asOf: 99 * dayMs })
    expect(steps.map(({ count }) => count)).toEqual([1, 0, 0])
  })

  it('has nothing to say of nobody: null, and no infinity', () => {
    const { steps } = funnel([], { steps: 2, asOf: 0 })
    expect(steps.map(({ count, ofFirst, ofPrevious }) => [count, ofFirst.value, ofPrevious.value])).toEqual([
      [0, null, null],
      [0, null, null],
    ])
  })

  const people = fc.array(
    fc
      .array(fc.record({ at: fc.integer({ min: 0, max: 30 }), steps: fc.subarray([0, 1, 2]) }), { maxLength: 10 })
      .map((events) => events.map(({ at, steps }) => ({ at: at * dayMs, steps })).sort((a, b) => a.at - b.at)),
    { maxLength: 8 },
  )

  it('never grows on the way down, and a looser order never counts fewer', () => {
    fc.assert(
      fc.property(people, fc.boolean(), (all, firstAttempt) => {
        const byOrder = new Map(funnelOrders.map((order) => [order, funnel(all, { steps: 3, order, firstAttempt, asOf: 99 * dayMs })]))
        for (const { steps } of byOrder.values()) {
          for (const [index, { count }] of steps.entries()) expect(count).toBeLessThanOrEqual(steps[index - 1]?.count ?? Infinity)
        }
        for (const step of [0, 1, 2]) {
          const count = (order: FunnelOrder) => byOrder.get(order)!.steps[step]!.count
          expect(count('strict')).toBeLessThanOrEqual(count('ordered'))
          if (!firstAttempt) expect(count('ordered')).toBeLessThanOrEqual(count('anyOrder'))
        }
      }),
    )
  })
})
