import { describe, expect, it } from 'vitest'
import * as describing from './describe/index.ts'
import * as targeting from './index.ts'

describe('the public surface', () => {
  it('of targeting', () => {
    expect(Object.keys(targeting).sort()).toMatchInlineSnapshot(`
      [
        "changeTimes",
        "conditionsOf",
        "decide",
        "defaultBudgets",
        "draw",
        "emptyFacts",
        "evaluate",
        "explain",
        "factsAsOf",
        "isHeldOut",
        "isOver",
        "leavesOf",
        "matches",
        "mergeFacts",
        "mergeProgress",
        "observe",
        "readingOf",
        "stepAfter",
        "stepOf",
        "streamKey",
        "tasksOf",
      ]
    `)
  })

  it('of targeting/describe', () => {
    expect(Object.keys(describing).sort()).toMatchInlineSnapshot(`
      [
        "describeCondition",
        "describeExplanation",
        "describeHeld",
        "describeItem",
        "describeVerdict",
      ]
    `)
  })
})
