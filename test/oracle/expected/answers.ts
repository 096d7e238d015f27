import type { ScoreType } from '@milepost/contract'
import { bandOf, isScoreType, kitEvents } from '@milepost/contract/vocabulary'
import type { Account, Person } from '../reckoning/identity.ts'
import type { Said } from '../reckoning/received.ts'
import { isPerson, type Reckoning } from '../reckoning/reckon.ts'
import { accountName, personName } from './subjects.ts'

/** One question's value in a submission, and whose it is. */
export interface Answer {
  submission: string
  question: string
  survey: string
  type: ScoreType | null
  score: number | null
  text: string | null
  at: number
  /** Of the first answer to the question. */
  firstAt: number
  person: Person
  account: Account | null
  /** In the project's first model when it was asked: just before the submission's first answer. */
  stage: string | null
}

/** The newest answer to each question of each submission, by time, then by message id. */
export function answersOf(reckoning: Reckoning): Answer[] {
  const said = reckoning.messages.filter(({ type, name }) => type === 'track' && name === kitEvents.answered)
  const keys = [...new Set(said.map(keyOf))]
  return keys.map((key) => {
    const all = said.filter((each) => keyOf(each) === key).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const newest = all.at(-1) as Said
    const { submission, question, experience, questionType, value } = newest.properties as Record<string, string>
    const asked = Math.min(...said.filter(({ properties }) => properties.submission === submission).map(({ at }) => at))
    const person = reckoning.people.find(({ messages }) => messages.includes(newest)) as Person
    const account = reckoning.account(newest.groupId ?? person.account) ?? null
    const type = isScoreType(questionType ?? '') ? (questionType as ScoreType) : null
    return {
      submission: submission ?? '',
      question: question ?? '',
      survey: experience ?? '',
      type,
      score: type === null ? null : Number(value),
      text: questionType === 'text' ? String(value) : null,
      at: newest.at,
      firstAt: all[0]?.at ?? newest.at,
      person,
      account,
      stage: stageAt([person, account], asked - 1, reckoning),
    }
  })
}

function keyOf({ properties }: Said): string {
  return JSON.stringify([properties.submission, properties.question])
}

function stageAt(of: (Person | Account | null)[], at: number, reckoning: Reckoning): string | null {
  const model = reckoning.past.content.stageModels?.[0]
  const subject = of.find((each) => each !== null && isPerson(each) === (model?.unit === 'person'))
  if (!model || !subject) return null
  return reckoning.stays(model.id, subject).find(({ enteredAt, leftAt }) => enteredAt <= at && at < (leftAt ?? Infinity))?.stage ?? null
}

/** One row for each submission, by its scored answer where it has one, newest first. */
export function answerRows(reckoning: Reckoning) {
  const answers = answersOf(reckoning)
  return [...new Set(answers.map(({ submission }) => submission))]
    .map((submission) => {
      const own = answers
        .filter((each) => each.submission === submission)
        .sort((a, b) => Number(a.score === null) - Number(b.score === null) || a.firstAt - b.firstAt || (a.question < b.question ? -1 : 1))
      const { survey, type, score, person, account, stage, at } = own[0] as Answer
      return {
        submission,
        survey,
        type,
        score,
        band: type !== null && score !== null ? bandOf(type, score) : null,
        texts: own.flatMap(({ question, text }) => (text ? [{ question, text }] : [])),
        person: { id: person.id, name: personName(person) },
        account: account && { id: account.id, name: accountName(account) },
        stage,
        at,
      }
    })
    .sort((a, b) => b.at - a.at || (a.submission < b.submission ? 1 : -1))
}
