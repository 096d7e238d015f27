import { type Content, defaultFrequency, type Frequency } from '@milepost/contract'
import { dayMs } from '@milepost/metrics'

/** Submissions of the same person to the same survey that were begun before one. */
export interface Earlier {
  count: number
  /** When the last of them was begun; null where there is none. */
  at: number | null
}

export type AskedAgain = (survey: string, begunAt: number, earlier: Earlier) => boolean

/**
 * Whether a submission came although earlier ones of the same person had used up the survey's frequency. That happens when two devices are
 * offline and each asks once, and where links or `start()` ask by name. Such submissions are kept and marked. Scores that take the newest
 * answer of each person count one of them.
 */
export function askedAgainBy(content: Content | null): AskedAgain {
  const surveys = (content?.experiences ?? []).flatMap((experience) => (experience.kind === 'survey' ? [experience] : []))
  const frequencies = new Map<string, Frequency>(surveys.map(({ id, frequency }) => [id, frequency ?? defaultFrequency.survey]))
  return (survey, begunAt, earlier) => isAgain(frequencies.get(survey) ?? { kind: 'always' }, begunAt, earlier)
}

function isAgain(frequency: Frequency, begunAt: number, { count, at }: Earlier): boolean {
  if (frequency.kind === 'always' || at === null) return false
  if (frequency.kind === 'everyDays') return begunAt - at < frequency.days * dayMs
  return count >= (frequency.kind === 'atMost' ? frequency.times : 1)
}
