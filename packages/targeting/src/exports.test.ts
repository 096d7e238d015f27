import { describe, expect, it } from 'vitest'
import * as describing from './describe/index.ts'
import * as targeting from './index.ts'

describe('the public surface', () => {
  it('of targeting', () => {
    expect(Object.keys(targeting).sort()).toMatchInlineSnapshot(`
      [
        "changeTimes",
        "decide",
        "defaultBudgets",
        "draw",
        "emptyFacts",
        "evaluate",
        "explain",
        "factsAsOf",
        "isHeldOut",
        "leavesOf",
        "mergeFacts",
        "mergeProgress",
        "observe",
        "readingOf",
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
        "describeVerdict",
      ]
    `)
  })
})
