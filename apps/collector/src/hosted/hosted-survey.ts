import { type Condition, type Facts, type HostedSurvey, isScoreType, type Manifest, scales, type Survey } from '@milepost/contract'
import { conditionsOf, evaluate, type Subject } from '@milepost/targeting'
import { recalledTraits } from '../person-state/narrow.ts'

export interface Reader {
  /** The user id. */
  person: string
  language: string
  /** A score that was pressed in an e-mail; null for none. */
  score: number | null
}

/** What the page is drawn from. Rules about the person are evaluated here, so that only the traits that its texts recall leave the collector. */
export function hostedSurvey(survey: Survey, manifest: Manifest, subject: Subject, { person, language, score }: Reader): HostedSurvey {
  const { limits: _, audience, ...shown } = survey
  const holds = (condition: Condition) => evaluate(condition, { ...subject, salt: survey.id }).truth === true
  const recalled = recalledTraits(survey)
  const first = survey.questions.find(({ type }) => isScoreType(type))
  const isOnScale = first && isScoreType(first.type) && score !== null && Number.isInteger(score) && score >= scales[first.type].min && score <= scales[first.type].max
  return {
    survey: shown,
    locales: manifest.locales,
    language,
    ...(manifest.dress && { dress: manifest.dress }),
    // Only an answer to the first question: a later one would be given without having been seen.
    ...(isOnScale && first === survey.questions[0] && { chosen: { [first.id]: score } }),
    holding: conditionsOf({ ...survey, audience: undefined }).filter(holds).map((condition) => JSON.stringify(condition)),
    person: newest(subject.person, recalled),
    account: newest(subject.account, recalled),
    seed: `${survey.id} ${person}`,
  }
}

function newest(facts: Facts | undefined, names: ReadonlySet<string>): HostedSurvey['person'] {
  return Object.fromEntries(
    Object.entries(facts?.traits ?? {}).flatMap(([name, changes]) => {
      const value = changes.at(-1)?.value
      return names.has(name) && value !== undefined ? [[name, value]] : []
    }),
  )
}
