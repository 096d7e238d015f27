/** Something that goes wrong in the world, and what Milepost promises then. */
export interface Fault {
  name: string
  promise: string
  /**
   * Makes it go wrong so many times.
   * @returns the figures, in a line.
   * @throws where the promise was broken.
   */
  run(rounds: number): Promise<string>
}

/** @throws with what was found where it is not what was promised. */
export function hold(isHeld: boolean, found: string): void {
  if (!isHeld) throw new Error(found)
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Seconds, where nothing else needs the machine. */
const patienceMs = 120_000

/** One look counts as at most so long, so that the time in which the machine itself stood still does not use up the patience. */
const lookMs = 1_000

/** Asks again and again until it is true. */
export async function until(isTrue: () => boolean | Promise<boolean>, what: string, withinMs = patienceMs): Promise<void> {
  let waited = 0
  for (let lookedAt = performance.now(); !(await isTrue()); ) {
    if (waited > withinMs) throw new Error(`${what}: not within ${withinMs} ms`)
    await pause(50)
    const now = performance.now()
    waited += Math.min(now - lookedAt, lookMs)
    lookedAt = now
  }
}
