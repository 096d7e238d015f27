import { describe, expect, it } from 'vitest'
import { milestoneReachedAt } from './milestone.ts'

describe('a milestone', () => {
  it('is reached at the first instant its rule holds, and stays reached', () => {
    const verdictAt = (at: number) => ({ truth: at >= 20 && at < 30, changesAt: null })
    expect(milestoneReachedAt({ verdictAt, changeTimes: [40, 10, 25, 20], until: 100 })).toEqual({ reachedAt: 20, wakeAt: null })
  })

  it('may be reached by time alone, and says when to look again until then', () => {
    const verdictAt = (at: number) => ({ truth: at >= 50, changesAt: at < 50 ? 50 : null })
    expect(milestoneReachedAt({ verdictAt, changeTimes: [10], until: 49 })).toEqual({ reachedAt: null, wakeAt: 50 })
    expect(milestoneReachedAt({ verdictAt, changeTimes: [10], until: 50 })).toEqual({ reachedAt: 50, wakeAt: null })
  })

  it('is not reached by what is unknown, nor by what comes after the instant asked for', () => {
    expect(milestoneReachedAt({ verdictAt: () => ({ truth: null, changesAt: null }), changeTimes: [1], until: 9 })).toEqual({
      reachedAt: null,
      wakeAt: null,
    })
    expect(milestoneReachedAt({ verdictAt: () => ({ truth: true, changesAt: null }), changeTimes: [12], until: 9 })).toEqual({
      reachedAt: null,
      wakeAt: 12,
    })
  })

  it('is not reached where nothing ever happened', () => {
    expect(milestoneReachedAt({ verdictAt: () => ({ truth: true, changesAt: null }), changeTimes: [], until: 9 })).toEqual({
      reachedAt: null,
      wakeAt: null,
    })
  })
})
