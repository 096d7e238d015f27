import type { MomentName } from '../../packages/sdk/size/sizes.ts'

export interface Budget {
  /** Bytes, gzip, each file compressed alone: what the test holds. It moves only in the commit that needs it. */
  ceiling: number
  /** Bytes, gzip: what the product promises. Where it lies under the ceiling, the promise is not kept yet. */
  goal: number
}

const kilobyte = 1000

export const budgets: Record<MomentName, Budget> = {
  // What is known of a person is kept from the first page on, whoever decides what comes of it: that costs pages without content, too.
  'idle, nothing published': { ceiling: 8.3 * kilobyte, goal: 9 * kilobyte },
  'idle, nothing to show now': { ceiling: 8.3 * kilobyte, goal: 9 * kilobyte },
  // Held by more than the address and the past: by traits, events, limits.
  'idle, something held': { ceiling: 11.7 * kilobyte, goal: 11.7 * kilobyte },
  'idle, rules beyond the everyday': { ceiling: 15.6 * kilobyte, goal: 16.2 * kilobyte },
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
