/** Keys from the root of the content to the value that is meant. */
export type Place = readonly (string | number)[]

/** What a check found. A warning does not stop a push. */
export interface Finding {
  at: Place
  got: unknown
  problem: string
  /** What to do about it, as a sentence without its full stop. */
  remedy: string
  warning?: true
}

/** A finding as people and machines read it. */
export interface ContentProblem {
  /** `experiences[2] "nps-survey" › questions[0].next[1].to` */
  path: string
  /** The value that was there, as JSON, shortened. */
  got: string
  problem: string
  remedy: string
}

export function problemLine({ path, got, problem, remedy }: ContentProblem): string {
  return `${path}: ${problem} (got ${got}); ${remedy}.`
}
