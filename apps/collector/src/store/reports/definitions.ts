export interface DefinitionsQuestion {
  /** Where in a release it stands. */
  kind: 'stageModels' | 'milestones'
  id: string
}

/** What releases said of one thing. */
export interface DefinitionsFound {
  /** Newest first, without the releases that did not have it. `text` is JSON. */
  versions: { publishedAt: number; text: string }[]
}
