/** Milliseconds. A machine that stands still for half a minute is no fault of the product: what waits for it bears that, and ends early when all is well. */
export const patience = {
  /** Until a browser or a server is up. */
  startWithinMs: 150_000,
  /** Until a history of months is sent, or folded. */
  historyWithinMs: 300_000,
  /** Until a page, or the product, is as it is meant to be. */
  answerWithinMs: 60_000,
  /** One test, and what is done before and after all: several of those waits. */
  testWithinMs: 300_000,
} as const
