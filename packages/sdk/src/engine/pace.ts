/** Milliseconds this tab waits when another learned something: the one in which it happened ticks tasks off and tells, once. */
export const otherTabMs = 200
/** Milliseconds after which rules are asked again though nothing happened: their windows are of days. */
export const askAgainMs = 5 * 60_000
