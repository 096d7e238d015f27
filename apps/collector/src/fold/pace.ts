/** Time that one commit of the fold should take: what comes meanwhile waits for it and then for its own, well below a second. */
const targetMs = 250
/** Fewer are not worth a commit; more in memory at once are not needed to be fast. */
const bounds = { min: 250, max: 10_000 }

export interface Pace {
  /** How many messages to fold in the next commit. */
  messages(): number
  /** Told how long a commit took. */
  took(messages: number, ms: number): void
}

/** The larger a commit the less is computed twice; the smaller, the sooner its messages are seen. */
export function createPace(): Pace {
  let size = 2_000
  return {
    messages: () => Math.round(size),
    took(messages, ms) {
      // A few messages say little about many.
      if (messages < size / 2) return
      const wanted = ms > 0 ? (messages * targetMs) / ms : Infinity
      size = Math.min(bounds.max, Math.max(bounds.min, Math.min(size * 2, Math.max(size / 2, wanted))))
    },
  }
}

/** Milliseconds of rest: the least is how long what is acknowledged waits on a quiet day. */
const rests = { least: 40, most: 400, share: 3 } as const

/**
 * How long the fold rests once it has caught up, by how long that took. Who was touched is computed again in every commit, whether by one
 * message or by a hundred: under load fewer and larger commits leave the processor to those who send, and stay well below a second.
 */
export function restAfter(workMs: number): number {
  return Math.min(rests.most, Math.max(rests.least, workMs * rests.share))
}
