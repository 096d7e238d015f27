/**
 * Answers that cost more than reading what they are made of, kept for the minute of the watermark they are of.
 * @param isKept of an answer, when it has come; without it every answer is kept
 */
export type Remember = <Answer>(name: string, asOf: number, make: () => Answer, isKept?: (answer: Awaited<Answer>) => boolean) => Answer

/** Accounts, people or stays of which an answer is made: of more it takes some tens of milliseconds, and is kept. */
export const many = 5_000

const minuteMs = 60_000
/** Answers kept, of all projects: the oldest goes first. */
const mostKept = 100

/** An answer says itself as of when it is; within its minute it is given again. Who asks while it is being made waits for the same one. */
export function createRemembered(): (project: number) => Remember {
  const kept = new Map<string, { minute: number; answer: unknown }>()
  return (project) =>
    <Answer>(name: string, asOf: number, make: () => Answer, isKept?: (answer: Awaited<Answer>) => boolean): Answer => {
      const key = `${project} ${name}`
      const minute = Math.floor(asOf / minuteMs)
      const known = kept.get(key)
      if (known?.minute === minute) return known.answer as Answer
      const answer = make()
      const forget = () => void (kept.get(key)?.answer === answer && kept.delete(key))
      kept.delete(key)
      kept.set(key, { minute, answer })
      if (answer instanceof Promise) answer.then((found: Awaited<Answer>) => isKept?.(found) === false && forget(), forget)
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
      return answer
    }
}
