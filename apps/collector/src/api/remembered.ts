/** Answers that cost more than reading what they are made of, kept for the minute of the watermark they are of. */
export type Remember = <Answer>(name: string, asOf: number, make: () => Answer) => Answer

const minuteMs = 60_000
/** Answers kept, of all projects: the oldest goes first. */
const mostKept = 100

/** An answer says itself as of when it is; within its minute it is given again. */
export function createRemembered(): (project: number) => Remember {
  const kept = new Map<string, { minute: number; answer: unknown }>()
  return (project) =>
    <Answer>(name: string, asOf: number, make: () => Answer): Answer => {
      const key = `${project} ${name}`
      const minute = Math.floor(asOf / minuteMs)
      const known = kept.get(key)
      if (known?.minute === minute) return known.answer as Answer
      const answer = make()
      kept.delete(key)
      kept.set(key, { minute, answer })
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
      return answer
    }
}
