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
const patienceMs = 60_000

/** Asks again and again until it is true. */
export async function until(isTrue: () => boolean | Promise<boolean>, what: string, withinMs = patienceMs): Promise<void> {
  const endsAt = performance.now() + withinMs
  while (!(await isTrue())) {
    if (performance.now() > endsAt) throw new Error(`${what}: not within ${withinMs} ms`)
    await pause(50)
  }
}
