import { within } from '../scope.ts'

/**
 * A stay that has not ended. Written so that the index of open stays does not fit, or SQLite would read all of them for each subject.
 * @param alias of the table `stage_span`
 */
export const isOpen = (alias: string) => `coalesce(${alias}.left_at, 0) = 0`

/** A stay that lasted at the instant `@at`. */
const stood = (alias: string) => `${alias}.entered_at <= @at and (${alias}.left_at is null or ${alias}.left_at > @at)`

/** The stage a subject is in, now or at the instant `@at`, in the model `@model`; null for none. */
export function stageOf(subject: string, when: 'now' | 'then' = 'now'): string {
  return `(select nullif(s.stage, '') from stage_span s
    where ${within('s')} and s.model = @model and s.subject = ${subject} and ${when === 'now' ? isOpen('s') : stood('s')})`
}

/** Conditions for everybody, for those in the stage `@stage`, and for those in none. For now, the index of open stays serves. */
function stageFilter(subject: string, when: 'now' | 'then') {
  const inStage = `select s.subject from stage_span s where ${within('s')} and s.model = @model and ${when === 'now' ? 's.left_at is null' : stood('s')}`
  return {
    all: '',
    in: `and ${subject} in (${inStage} and s.stage = @stage)`,
    none: `and coalesce(${subject}, 0) not in (${inStage} and s.stage <> '') and @stage = ''`,
  } as const
}

/**
 * The columns and the filter of a list by stage, now or at a past instant. People who came after that instant are not in its list.
 * @param row the alias of the person or account that is listed
 */
export function stageLists(columns: (stage: string) => string, subject: string, row: string) {
  const of = (when: 'now' | 'then') => ({ columns: columns(stageOf(subject, when)), filters: stageFilter(subject, when) })
  const [now, then] = [of('now'), of('then')]
  return ({ stage, at = null }: { stage: string | null; at?: number | null }) => {
    const { columns, filters } = at === null ? now : then
    const filter = filters[stage === null ? 'all' : stage === '' ? 'none' : 'in']
    return { columns, filter: at === null ? filter : `${filter} and ${row}.first_at <= @at` }
  }
}
