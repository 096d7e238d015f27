import type { Ending, Question } from '@milepost/contract'
import { bandOf, isScoreType } from '@milepost/contract/vocabulary'
import type { Given, Holds } from './flow.ts'

/** The first that fits of those for a band of the first score on the way, or for a rule; else the first for all. */
export function findEnding(
  endings: readonly Ending[],
  questions: readonly Question[],
  given: Given,
  path: readonly string[],
  holds: Holds,
): Ending | undefined {
  const scores = path.flatMap((id) => {
    const { type } = questions.find((question) => question.id === id) ?? { type: 'text' as const }
    const value = given[id]
    return isScoreType(type) && typeof value === 'number' ? [bandOf(type, value)] : []
  })
  const [band] = scores
  const isMeant = (ending: Ending) => ending.band !== undefined || ending.when !== undefined
  const fits = (ending: Ending) => (ending.band ?? band) === band && holds(ending)
  return endings.find((ending) => isMeant(ending) && fits(ending)) ?? endings.find((ending) => !isMeant(ending))
}
