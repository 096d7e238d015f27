/**
 * Does what may fail.
 * @param onError hears what it throws, and what it promised and does not keep.
 * @returns undefined where it throws.
 */
export function attempt<Answer>(act: () => Answer, onError: (error: unknown) => void = () => {}): Answer | undefined {
  try {
    const answer = act()
    if (answer instanceof Promise) answer.catch(onError)
    return answer
  } catch (error) {
    onError(error)
    return undefined
  }
}
