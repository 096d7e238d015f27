import { within } from '../scope.ts'

/**
 * A stay that lasts, looked up by its subject. Said so that no index of open stays fits: SQLite would read all of them for each subject.
 * @param alias of the table `stage_span`
 */
export const isOpen = (alias: string) => `coalesce(${alias}.left_at, 0) = 0`

/** The stage a subject is in now, in the model `@model`; null for none. */
export function stageOf(subject: string): string {
  return `(select nullif(s.stage, '') from stage_span s
    where ${within('s')} and s.model = @model and s.subject = ${subject} and ${isOpen('s')})`
}

const inStage = `select s.subject from stage_span s where ${within('s')} and s.model = @model and s.left_at is null`

/** Who is in the stage `@stage` now, and who is in none; the first is read from the index of open stays. */
export const stageFilter = {
  in: (subject: string) => `and ${subject} in (${inStage} and s.stage = @stage)`,
  none: (subject: string) => `and coalesce(${subject}, 0) not in (${inStage} and s.stage <> '') and @stage = ''`,
} as const
