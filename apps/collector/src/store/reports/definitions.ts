export interface DefinitionsQuestion {
  /** Where in a release it stands. */
  kind: 'stageModels' | 'milestones'
  id: string
}

/** One definition as releases had it. */
export interface DefinitionsFound {
  /** Newest first, without the releases that did not have it. `text` is JSON. */
  versions: { publishedAt: number; text: string }[]
}
