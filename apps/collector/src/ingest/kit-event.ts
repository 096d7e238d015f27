import { findKitEventKind, isOnScale, isScoreType, kitEventPrefix, kitEventProperties, type KitEventProperties, scales } from '@milepost/contract'
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
  if (isScoreType(questionType)) {
    if (isOnScale(questionType, value)) return undefined
    const { min, max } = scales[questionType]
    return refused('scoreInvalid', `${JSON.stringify(value)} for ${question} is not on the ${questionType} scale: a whole number from ${min} to ${max}`)
  }
  const wanted = questionType === 'choices' ? 'object' : 'string'
  // A single choice with the free text beside it arrives as an object, too.
  if (typeof value === wanted || (questionType === 'choice' && typeof value === 'object')) return undefined
  return refused('kitEventInvalid', `${JSON.stringify(value)} for ${question} is no answer to a ${questionType} question`)
}
