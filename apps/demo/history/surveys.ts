import { bandOf, type ScoreType, scales } from '@milepost/contract/vocabulary'
import { comments } from './comments.ts'
import type { Diary } from './diary.ts'
import type { Persona } from './person.ts'
import type { Random } from './random.ts'

export interface Asking {
  experience: string
  question: string
  /** Ids of the follow-up questions by band; a band without one is not asked. */
  why: Partial<Record<'low' | 'middle' | 'high', string>>
  type: ScoreType
  /** Share of those who saw it that answer. */
  answerRate: number
}

const minuteMs = 60_000

/** Shows a survey to somebody of this mood (0 unhappy to 1 happy), who may answer; returns the score. */
export function ask(random: Random, diary: Diary, who: Persona, at: number, mood: number, asking: Asking): number | null {
  const { experience, question, type } = asking
  diary.kit(at, who, 'shown', experience, 'survey')
  diary.kit(at + 900, who, 'seen', experience, 'survey')
  if (!random.chance(asking.answerRate)) {
    diary.kit(at + 9000, who, 'dismissed', experience, 'survey')
    return null
  }
  const { min, max } = scales[type]
  const wanted = Math.round(random.around(min + (max - min) * mood, (max - min) * 0.14))
  const value = Math.min(max, Math.max(min, wanted))
  const submission = random.uuid()
  diary.kit(at + 12_000, who, 'answered', experience, 'survey', { submission, question, questionType: type, value })
  const band = bandOf(type, value)
  const why = asking.why[band]
  if (why && random.chance(0.55)) {
    const text = random.pick(comments[band])
    diary.kit(at + minuteMs, who, 'answered', experience, 'survey', { submission, question: why, questionType: 'text', value: text })
  }
  diary.kit(at + minuteMs + 500, who, 'submitted', experience, 'survey', { submission })
  diary.kit(at + minuteMs + 600, who, 'completed', experience, 'survey')
  return value
}
