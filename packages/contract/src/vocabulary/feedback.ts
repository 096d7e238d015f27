/**
 * What has been done about a piece of feedback: nobody has it yet, somebody has it, the person got an answer, it is dealt with. A submission
 * is feedback when it has a text or a score in the low band.
 */
export const feedbackStatuses = ['new', 'assigned', 'answered', 'closed'] as const
export type FeedbackStatus = (typeof feedbackStatuses)[number]

/** Those that still need somebody. */
export const openStatuses = ['new', 'assigned'] as const satisfies FeedbackStatus[]

export const feedbackLimits = {
  /** Tags of one item: what a row can show. */
  tags: 10,
  /** Characters of a tag. */
  tagLength: 40,
  /** Characters of a note: a page of text. */
  noteLength: 4000,
  /** Characters of a reply: it appears in the product as a strip beside something else. */
  replyLength: 1000,
  /** Days for which a reply that was not dismissed waits for its person. */
  replyDays: 60,
} as const
