import { describe, expect, it } from 'vitest'
import * as describing from './describe/index.ts'
import * as early from './early/index.ts'
import * as beginning from './everyday/index.ts'
import * as targeting from './index.ts'

describe('the public surface', () => {
  it('of targeting', () => {
    expect(Object.keys(targeting).sort()).toMatchInlineSnapshot(`
      [
        "changeTimes",
        "conditionsOf",
        "courseOf",
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
        "ordersOf",
        "partsOf",
        "readingOf",
        "readsOf",
        "signPlace",
        "stepAfter",
        "stepOf",
        "streamKey",
        "tasksOf",
        "whole",
        "withFindings",
      ]
    `)
  })

  it('of targeting/everyday, which holds nothing but what most content needs', () => {
    expect(Object.keys(beginning).sort()).toMatchInlineSnapshot(`
      [
        "emptyFacts",
        "everyday",
        "hasHistory",
        "isOver",
      ]
    `)
  })

  it('of targeting/early, which every page holds that has content', () => {
    expect(Object.keys(early).sort()).toEqual(['mayApply', 'mergeProgress'])
  })

  it('of targeting/describe', () => {
    expect(Object.keys(describing).sort()).toMatchInlineSnapshot(`
      [
        "describeCondition",
        "describeExplanation",
        "describeHeld",
        "describeItem",
        "describeStream",
        "describeTarget",
        "describeVerdict",
      ]
    `)
  })
})
