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

/** What the page is drawn from: rules over the person are asked here, and of what is known of them only the traits go along that texts recall. */
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
    // Only of the first question: what is chosen further on would be chosen unseen.
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
