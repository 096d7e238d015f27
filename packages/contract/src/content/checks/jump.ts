import type { Survey } from '../../experience/survey.ts'
import { isOnScale, isScoreType, scales } from '../../vocabulary/question.ts'
import { insteadOf } from '../closest.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

type Question = Survey['questions'][number]
type Jump = NonNullable<Question['next']>[number]

/** Where surveys go: to questions that are there, on answers that can be given, and never round and round. */
export const jump: Check = function* ({ content }) {
  for (const [index, experience] of content.experiences.entries()) {
    if (experience.kind !== 'survey') continue
    const { questions } = experience
    const ids = questions.map((question) => question.id)
    for (const [number, question] of questions.entries()) {
      for (const [each, found] of (question.next ?? []).entries()) {
        const at = ['experiences', index, 'questions', number, 'next', each]
        if (found.to !== 'end' && !ids.includes(found.to))
          yield { at: [...at, 'to'], got: found.to, problem: 'there is no question with this id in the survey', remedy: insteadOf(found.to, [...ids, 'end'], 'name a question, or "end"') }
        else if (closesCircle(questions, number, found))
          yield { at: [...at, 'to'], got: found.to, problem: `from there the survey comes back to "${question.id}"`, remedy: 'jump forwards, or to "end"' }
        yield* answerFindings(question, found, at)
      }
    }
  }
}

function* answerFindings(question: Question, { band, answer }: Jump, at: Place): Generator<Finding> {
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

/** Questions without a jump go forwards, so that every circle has a jump backwards in it. */
function closesCircle(questions: readonly Question[], from: number, { to }: Jump): boolean {
  const target = questions.findIndex((question) => question.id === to)
  if (target < 0 || target > from) return false
  const following = (index: number): number[] => {
    const jumps = questions[index]!.next ?? []
    const targets = jumps.map((each) => questions.findIndex((question) => question.id === each.to)).filter((found) => found >= 0)
    return jumps.some(isUnconditional) || index + 1 === questions.length ? targets : [...targets, index + 1]
  }
  return reaches(target, from, following)
}

function reaches(start: number, goal: number, following: (index: number) => number[]): boolean {
  const seen = new Set([start])
  for (const index of seen) for (const next of following(index)) seen.add(next)
  return seen.has(goal)
}

function isUnconditional({ band, answer, when }: Jump): boolean {
  return band === undefined && answer === undefined && when === undefined
}
