import type { Who } from './facts.ts'

/** Milliseconds. Every time zone's day begins at one of these. */
export const quarterMs = 15 * 60_000

export interface AnsweredSurvey {
  survey: string
  /** Submissions, ever. */
  total: number
  /** Submissions by the quarter of an hour of their first answer, since 1970. */
  recent: { quarter: number; count: number }[]
}

/** When somebody of an account last saw a survey. */
export interface SeenSurvey {
  survey: string
  person: number
  /** It is the person who was asked about. */
  self: boolean
  at: number
}

/** The counts that the limits of surveys are computed from. */
export interface SurveyStore {
  /** @param since first instant that is told apart by quarters */
  answered(project: number, surveys: readonly string[], since: number): Promise<AnsweredSurvey[]>
  /** For the account that the page names, else the one the person joined last; empty where neither is known. */
  seenInAccount(project: number, who: Who, surveys: readonly string[], since: number): Promise<SeenSurvey[]>
}
