import { Complaint } from '../complaints/complaint.ts'

/** Calls kept for a part that is not there; of more the oldest are lost. */
export const callsKept = 500

/** A part of the kit that is fetched when it is first asked for. Where its chunk cannot be fetched the next question tries again. */
export interface Lazy<Part> {
  /** What is there; nothing is fetched. */
  peek(): Part | undefined
  /** Undefined until it is there; `onLoaded` says when. */
  get(): Part | undefined
  /** Does it now, or as soon as the part is there; in the order asked. Fetches nothing by itself. */
  when(act: (part: Part) => void): void
}

export function lazily<Part>(load: () => Promise<Part>, onProblem: (error: unknown) => void, onLoaded?: () => void): Lazy<Part> {
  let part: Part | undefined
  let loading: Promise<void> | undefined
  let waiting: ((part: Part) => void)[] = []
  return {
    peek: () => part,
    get() {
      if (part) return part
      loading ??= load()
        .then((loaded) => {
          part = loaded
          for (const act of waiting) act(loaded)
          waiting = []
          onLoaded?.()
        })
        .catch((error) => {
          loading = undefined
          onProblem(new Complaint('unfetched', error))
        })
      return undefined
    },
    when(act) {
      if (part) act(part)
      else waiting = [...waiting.slice(1 - callsKept), act]
    },
  }
}
