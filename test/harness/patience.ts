/** Milliseconds. Waits end as soon as all is well, and are long enough for a machine that stands still for half a minute, which is no fault of the product. */
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
