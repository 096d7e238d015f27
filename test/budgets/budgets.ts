import type { MomentName } from '../../packages/sdk/size/sizes.ts'

export interface Budget {
  /** Bytes, gzip, each file compressed alone: what the test holds. It moves only in the commit that needs it. */
  ceiling: number
  /** Bytes, gzip: what the product promises. Where it lies under the ceiling, the promise is not kept yet. */
  goal: number
}

const kilobyte = 1000

export const budgets: Record<MomentName, Budget> = {
  // Facts are kept from the first page on, also while nothing is published, and that code counts here.
  'idle, nothing published': { ceiling: 8.3 * kilobyte, goal: 9 * kilobyte },
  'idle, nothing to show now': { ceiling: 8.3 * kilobyte, goal: 9 * kilobyte },
  // Held by a rule about traits, events or limits, which needs more code than rules about the address or progress.
  'idle, something held': { ceiling: 11.7 * kilobyte, goal: 11.7 * kilobyte },
  'idle, rules beyond the everyday': { ceiling: 15.6 * kilobyte, goal: 16.2 * kilobyte },
  'a checklist on screen': { ceiling: 20 * kilobyte, goal: 20 * kilobyte },
  'a tooltip on screen': { ceiling: 20 * kilobyte, goal: 20 * kilobyte },
  'an NPS question on screen': { ceiling: 20 * kilobyte, goal: 20 * kilobyte },
}

/** Bytes, gzip, that each further surface may add to what is loaded already. */
export const surfaceCeiling = 4 * kilobyte
export const laterSurfaces = ['banner', 'feedback', 'hotspot', 'modal', 'resource-centre', 'tour'] as const

/** Bytes, gzip, that each type of question beyond scores and texts may add, with everything it needs. */
export const questionCeiling = 2 * kilobyte
export const laterQuestions = ['choice', 'consent', 'matrix', 'message', 'rating', 'thumbs'] as const
