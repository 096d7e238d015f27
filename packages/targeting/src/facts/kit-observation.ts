import type { ExperienceProgress, Facts, ScoreType } from '@milepost/contract'
import { isOnScale, isScoreType, kitEvents } from '@milepost/contract/vocabulary'
import type { Observed } from './observed.ts'

function progressOf(event: string, at: number, { until, task, step, question }: Record<string, unknown>): ExperienceProgress | undefined {
  switch (event) {
    case kitEvents.seen:
      return { seenAt: [at] }
    case kitEvents.dismissed:
      return { dismissedAt: at }
    case kitEvents.reopened:
      return { reopenedAt: at }
    case kitEvents.snoozed:
      return typeof until === 'number' ? { snoozedUntil: until } : undefined
    case kitEvents.completed:
    case kitEvents.submitted:
      return { doneAt: at }
    case kitEvents.taskCompleted:
      return typeof task === 'string' ? { parts: { [task]: at } } : undefined
    case kitEvents.taskSkipped:
      return typeof task === 'string' ? { skipped: { [task]: at } } : undefined
    case kitEvents.stepCompleted:
      return typeof step === 'string' ? { parts: { [step]: at } } : undefined
    case kitEvents.answered:
      return typeof question === 'string' ? { parts: { [question]: at } } : undefined
  }
  return undefined
}

/** What one of the kit's own events says: progress, and a score where a scored question was answered. Ratings are not scores. */
export function factsOfKitEvent({ event = '', at, properties = {} }: Observed): Pick<Facts, 'progress' | 'scores'> {
  const { experience, questionType, value, submission } = properties
  if (typeof experience !== 'string') return { progress: {}, scores: [] }
  const progress = progressOf(event, at, properties)
  const scored =
    event === kitEvents.answered &&
    typeof questionType === 'string' &&
    isScoreType(questionType) &&
    isOnScale(questionType, value) &&
    typeof submission === 'string'
  return {
    progress: progress ? { [experience]: progress } : {},
    scores: scored ? [{ at, type: questionType as ScoreType, value: value as number, survey: experience, submission }] : [],
  }
}
