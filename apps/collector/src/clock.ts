/** Milliseconds since 1970. A port, so that tests decide what time it is. */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()
