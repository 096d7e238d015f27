import type { MomentName } from '../../packages/sdk/size/sizes.ts'

export interface Budget {
  /** Bytes, gzip, each file compressed alone: what the test holds. It moves only in the commit that needs it. */
  ceiling: number
  /** Bytes, gzip: what the product promises. Where it lies under the ceiling, the promise is not kept yet. */
  goal: number
}

const kilobyte = 1000

export const budgets: Record<MomentName, Budget> = {
  'idle, nothing published': { ceiling: 5.1 * kilobyte, goal: 9 * kilobyte },
  'idle, nothing to show now': { ceiling: 11.4 * kilobyte, goal: 9 * kilobyte },
  'idle, rules beyond the everyday': { ceiling: 15.4 * kilobyte, goal: 16.2 * kilobyte },
  'a checklist on screen': { ceiling: 20 * kilobyte, goal: 20 * kilobyte },
  'a tooltip on screen': { ceiling: 20 * kilobyte, goal: 20 * kilobyte },
  'an NPS question on screen': { ceiling: 20 * kilobyte, goal: 20 * kilobyte },
}

/** Surfaces that come by themselves: each within so many bytes, gzip, beyond what stands. */
export const surfaceCeiling = 4 * kilobyte
export const laterSurfaces = ['banner', 'feedback', 'hotspot', 'modal', 'resource-centre', 'tour'] as const

/** Types of questions beyond scores and words: each within so many bytes, gzip, with all that it brings along. */
export const questionCeiling = 2 * kilobyte
export const laterQuestions = ['choice', 'consent', 'matrix', 'message', 'rating', 'thumbs'] as const
