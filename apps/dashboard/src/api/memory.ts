/** Answers by address, newest last, so that going back shows something at once while the collector is asked again. */
export interface Memory {
  recall<Answer>(address: string): Answer | undefined
  keep(address: string, answer: unknown): void
  forget(): void
}

/** Answers kept: enough for one sitting, a few megabytes at the very most. */
const mostAnswers = 60

export function createMemory(): Memory {
  const answers = new Map<string, unknown>()
  return {
    recall: <Answer>(address: string) => answers.get(address) as Answer | undefined,
    keep(address, answer) {
      answers.delete(address)
      answers.set(address, answer)
      const [oldest] = answers.keys()
      if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest)
    },
    forget: () => answers.clear(),
  }
}
