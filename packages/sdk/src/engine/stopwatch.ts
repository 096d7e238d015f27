import type { Browser } from '../browser/browser.ts'

/** How long each question of a survey stood before a visible window, over every time it was come back to. */
export interface Stopwatch {
  /** Another question stands there from now on. */
  turn(survey: string, question: string): void
  /** The question a survey is at. */
  at(survey: string): string | undefined
  /** @returns milliseconds since it was last asked for. */
  take(survey: string, question: string): number
}

export function createStopwatch({ now, isVisible, onVisibility }: Pick<Browser, 'now' | 'isVisible' | 'onVisibility'>): Stopwatch {
  const current = new Map<string, string>()
  const spentMs = new Map<string, number>()
  let since = now()
  let wasVisible = isVisible()
  const keyOf = (survey: string, question: string) => `${survey} ${question}`
  const count = () => {
    if (wasVisible) for (const [survey, question] of current) spentMs.set(keyOf(survey, question), (spentMs.get(keyOf(survey, question)) ?? 0) + now() - since)
    since = now()
    wasVisible = isVisible()
  }
  onVisibility(count)
  return {
    turn(survey, question) {
      count()
      current.set(survey, question)
    },
    at: (survey) => current.get(survey),
    take(survey, question) {
      count()
      const key = keyOf(survey, question)
      const tookMs = spentMs.get(key) ?? 0
      spentMs.delete(key)
      return tookMs
    },
  }
}
