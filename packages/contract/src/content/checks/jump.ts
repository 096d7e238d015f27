import type { Survey } from '../../experience/survey.ts'
import { isOnScale, isScoreType, scales } from '../../vocabulary/question.ts'
import { insteadOf } from '../closest.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

type Question = Survey['questions'][number]
type AnswerJump = NonNullable<Question['next']>[number]

/** A question of a survey, or a step of a tour. */
interface Part {
  id: string
  next?: readonly { to: string; band?: unknown; answer?: unknown; when?: unknown }[] | undefined
}

/** Where surveys and tours go: to parts that are there, on answers that can be given, and never round and round. */
export const jump: Check = function* ({ content }) {
  for (const [index, experience] of content.experiences.entries()) {
    const at = ['experiences', index]
    if (experience.kind === 'tour') yield* jumpFindings('tour', 'step', experience.steps, [...at, 'steps'])
    if (experience.kind !== 'survey') continue
    yield* jumpFindings('survey', 'question', experience.questions, [...at, 'questions'])
    for (const [number, question] of experience.questions.entries())
      for (const [each, found] of (question.next ?? []).entries()) yield* answerFindings(question, found, [...at, 'questions', number, 'next', each])
  }
}

function* jumpFindings(whole: string, part: string, parts: readonly Part[], at: Place): Generator<Finding> {
  const ids = parts.map(({ id }) => id)
  for (const [number, { id, next = [] }] of parts.entries()) {
    if (id === 'end') yield { at: [...at, number, 'id'], got: id, problem: `a jump to "end" ends the ${whole}`, remedy: `give the ${part} another id` }
    for (const [each, { to }] of next.entries()) {
      const place = [...at, number, 'next', each, 'to']
      if (to !== 'end' && !ids.includes(to))
        yield { at: place, got: to, problem: `there is no ${part} with this id in the ${whole}`, remedy: insteadOf(to, [...ids, 'end'], `name a ${part}, or "end"`) }
      else if (closesCircle(parts, number, to))
        yield { at: place, got: to, problem: `from there the ${whole} comes back to "${id}"`, remedy: 'jump forwards, or to "end"' }
    }
  }
}

function* answerFindings(question: Question, { band, answer }: AnswerJump, at: Place): Generator<Finding> {
  const { type } = question
  if (band !== undefined && !isScoreType(type)) yield { at: [...at, 'band'], got: band, problem: `a ${type} question has no bands`, remedy: 'leave the band out, or ask for an answer' }
  if (answer === undefined) return
  const place = [...at, 'answer']
  if (isScoreType(type) && !isOnScale(type, answer))
    yield { at: place, got: answer, problem: `not on the scale of ${type}`, remedy: `write a whole number from ${scales[type].min} to ${scales[type].max}` }
  if (!('choices' in question)) return
  const choices = [...question.choices.map((choice) => choice.id), ...(question.other ? ['other'] : [])]
  if (!choices.includes(String(answer))) yield { at: place, got: answer, problem: 'the question has no such choice', remedy: insteadOf(String(answer), choices, `write one of ${choices.join(', ')}`) }
}

/** Parts without a jump go forwards, so that every circle has a jump backwards in it. */
function closesCircle(parts: readonly Part[], from: number, to: string): boolean {
  const target = parts.findIndex((part) => part.id === to)
  if (target < 0 || target > from) return false
  const following = (index: number): number[] => {
    const jumps = parts[index]!.next ?? []
    const targets = jumps.map((each) => parts.findIndex((part) => part.id === each.to)).filter((found) => found >= 0)
    return jumps.some(isUnconditional) || index + 1 === parts.length ? targets : [...targets, index + 1]
  }
  return reaches(target, from, following)
}

function reaches(start: number, goal: number, following: (index: number) => number[]): boolean {
  const seen = new Set([start])
  for (const index of seen) for (const next of following(index)) seen.add(next)
  return seen.has(goal)
}

function isUnconditional({ band, answer, when }: NonNullable<Part['next']>[number]): boolean {
  return band === undefined && answer === undefined && when === undefined
}
