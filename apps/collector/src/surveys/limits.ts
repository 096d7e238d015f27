import type { Content, SurveyLimits, SurveyRest } from '@milepost/contract'

/** What the collector keeps of the surveys of a release. */
export interface LimitedSurveys {
  /** Every survey of the release, also those without limits: the rest between surveys counts for all. */
  surveys: { id: string; limits: SurveyLimits }[]
  rest: SurveyRest
}

export function limitsOf({ experiences, surveyRest = {} }: Pick<Content, 'experiences' | 'surveyRest'>): LimitedSurveys {
  const surveys = experiences.flatMap((experience) => (experience.kind === 'survey' ? [{ id: experience.id, limits: experience.limits ?? {} }] : []))
  return { surveys, rest: surveyRest }
}

export function isCounted({ answers, quota }: SurveyLimits): boolean {
  return answers !== undefined || quota !== undefined
}

/** The longest look back at what an account's people saw; 0 where nothing asks for it. */
export function accountDays({ surveys, rest }: LimitedSurveys): number {
  return Math.max(0, rest.days ?? 0, rest.account?.days ?? 0, ...surveys.map(({ limits }) => limits.account?.days ?? 0))
}
