import type { Diary, Who } from './diary.ts'
import { feedbackSurvey } from './published.ts'
import type { Random } from './random.ts'

const secondMs = 1000

/** What people write by themselves, by the choice they make before. */
const ideas = {
  missing: [
    'Due dates on cards, please. We keep them in a second list now.',
    'A view over all boards would help me on Mondays.',
    'I would like to copy a board with its columns.',
    'Can cards have a link to a document?',
    'Labels with colours would save us a lot of words.',
  ],
  broken: [
    'The export leaves out the last column when its name is long.',
    'On my phone the third column is cut off.',
    'An invitation went to my colleague twice.',
  ],
  good: ['The new board templates are lovely.', 'Thank you for the keyboard, I hardly touch the mouse.', 'Fast, even on the train.'],
} as const
const topics = ['missing', 'missing', 'missing', 'broken', 'good'] as const

/** Somebody opened the feedback survey, which most then fill in. */
export function tellIdea(random: Random, diary: Diary, who: Who, at: number): void {
  const { id, about, text } = feedbackSurvey
  const tell = (afterMs: number, kind: Parameters<Diary['kit']>[2], more: Record<string, unknown> = {}) => diary.kit(at + afterMs, who, kind, id, 'survey', more)
  tell(0, 'shown')
  tell(secondMs, 'seen')
  if (random.chance(0.25)) return tell(7 * secondMs, 'dismissed')
  const submission = random.uuid()
  const topic = random.pick(topics)
  tell(8 * secondMs, 'answered', { submission, question: about, questionType: 'choice', value: topic })
  tell(50 * secondMs, 'answered', { submission, question: text, questionType: 'text', value: random.pick(ideas[topic]) })
  tell(51 * secondMs, 'submitted', { submission })
  tell(51 * secondMs + 1, 'completed')
}
