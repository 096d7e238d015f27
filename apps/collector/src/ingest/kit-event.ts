import {
  type AnswerValue,
  consentGiven,
  findKitEventKind,
  findScale,
  kitEventPrefix,
  kitEventProperties,
  type KitEventProperties,
  type QuestionType,
  type RatingType,
  type ScoreType,
} from '@milepost/contract'
import * as v from 'valibot'
import { type Refused, refused } from './shape.ts'

/**
 * A kit event is checked strictly, whoever sends it: an answer that is not on its scale is refused and counted as refused,
 * never kept to spoil a score.
 */
export function findKitEventFault(event: string, properties: unknown): Refused | undefined {
  if (!event.startsWith(kitEventPrefix)) return undefined
  const kind = findKitEventKind(event)
  if (!kind) return refused('kitEventInvalid', `${JSON.stringify(event)} is no event of the kit; the prefix is reserved`)
  const checked = v.safeParse(kitEventProperties[kind], properties ?? {})
  if (!checked.success) {
    const [issue] = checked.issues
    const place = v.getDotPath(issue)
    return refused('kitEventInvalid', `properties${place ? `.${place}` : ''} of ${event}: ${issue.message}`)
  }
  return kind === 'answered' ? findAnswerFault(checked.output as KitEventProperties<'answered'>) : undefined
}

function findAnswerFault({ questionType, value, question }: KitEventProperties<'answered'>): Refused | undefined {
  const scale = findScale(questionType)
  if (scale) {
    if (Number.isInteger(value) && Number(value) >= scale.min && Number(value) <= scale.max) return undefined
    return refused('scoreInvalid', `${JSON.stringify(value)} for ${question} is not on the ${questionType} scale: a whole number from ${scale.min} to ${scale.max}`)
  }
  if (isAnswerTo[questionType as keyof typeof isAnswerTo](value)) return undefined
  return refused('kitEventInvalid', `${JSON.stringify(value)} for ${question} is no answer to a ${questionType} question`)
}

const isText = (value: AnswerValue) => typeof value === 'string'
const isList = (value: AnswerValue) => typeof value === 'object' && 'choices' in value

/** What has no scale; a type that is forgotten here does not compile. */
const isAnswerTo: Record<Exclude<QuestionType, ScoreType | RatingType>, (value: AnswerValue) => boolean> = {
  text: isText,
  // With the free text beside it a single choice arrives as a list, too.
  choice: (value) => isText(value) || isList(value),
  choices: isList,
  matrix: (value) => typeof value === 'object' && 'rows' in value,
  consent: (value) => value === consentGiven,
  message: () => false,
}
