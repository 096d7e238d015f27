/**
 * Gives the kept answer of this name where it was made in the same minute of `asOf`, else makes it and keeps it.
 * @param isKept whether an answer is worth keeping; every one is where it is left out
 */
export type Remember = <Answer>(name: string, asOf: number, make: () => Answer, isKept?: (answer: Awaited<Answer>) => boolean) => Answer

/** An answer made from more accounts, people or stays than this takes some tens of milliseconds, and is worth keeping. */
export const many = 5_000

const minuteMs = 60_000
/** Answers kept, of all projects: the oldest goes first. */
const mostKept = 100

/** Keeps answers for the minute of their `asOf`. Whoever asks while an answer is being made waits for the same one. */
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
