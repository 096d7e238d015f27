/**
 * A part of the kit that is fetched when it is first asked for. Until then, and where the chunk cannot be fetched, the answer
 * is undefined; the next question tries again.
 */
export function lazily<Part>(load: () => Promise<Part>, onLoaded: () => void, onProblem: (detail: string) => void) {
  let part: Part | undefined
  let loading = false
  return {
    /** What is there, and nothing is fetched. */
    peek: () => part,
    get(): Part | undefined {
      if (part || loading) return part
      loading = true
      load()
        .then((loaded) => {
          part = loaded
          onLoaded()
        })
        .catch((error) => onProblem(`a part of the kit could not be loaded: ${String(error)}`))
        .finally(() => {
          loading = false
        })
      return undefined
    },
  }
}
