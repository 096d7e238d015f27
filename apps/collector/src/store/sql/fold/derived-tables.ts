/** Every table whose rows the fold writes, with its primary key after (project, generation). `wake_up` is one, `fold` is not. */
const keys = {
  identity: ['id'],
  identity_link: ['identity', 'user'],
  facts_document: ['identity', 'account'],
  timeline: ['identity', 'at', 'seq'],
  person: ['id'],
  account: ['id'],
  membership: ['account', 'person'],
  stage_span: ['model', 'subject', 'entered_at'],
  stage_day: ['model', 'day', 'stage'],
  stage_move: ['model', 'day', 'from_stage', 'to_stage'],
  milestone_reach: ['milestone', 'subject'],
  answer: ['submission', 'question'],
  withdrawn_answer: ['submission', 'question'],
  submission: ['submission'],
  showing: ['experience', 'identity'],
  exposure: ['experience', 'person', 'at'],
  progress: ['experience', 'person'],
  task_progress: ['experience', 'task', 'person'],
  activity: ['unit', 'subject'],
  cohort_count: ['unit', 'bucket', 'cohort', 'column'],
  revenue_change: ['account', 'at'],
  revenue_move: ['month', 'kind'],
  purchase_day: ['day', 'currency'],
  wake_up: ['unit', 'subject'],
} as const

export type DerivedTable = keyof typeof keys

export const keyOf = (table: DerivedTable): readonly string[] => keys[table]

/** Some columns have names that are words of SQL. */
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

export const derivedTables = (Object.keys(keys) as DerivedTable[]).map((name) => ({ name, key: `project, generation, ${quoted(keys[name])}` }))
