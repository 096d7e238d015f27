import type { Survey } from '../../experience/survey.ts'
import { consentGiven, findScale, otherChoice } from '../../vocabulary/question.ts'
import { isScoreType } from '../../vocabulary/score.ts'
import { insteadOf } from '../closest.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

type Question = Survey['questions'][number]
type AnswerJump = NonNullable<Question['next']>[number]

/** A jump with one of these is taken by some only; one without is taken by everybody. */
const narrowings = ['band', 'answer', 'atLeast', 'atMost', 'field', 'when'] as const

/** A question of a survey, or a step of a tour. */
interface Part {
  id: string
  next?: readonly ({ to: string } & Partial<Record<(typeof narrowings)[number], unknown>>)[] | undefined
}

/** Jumps of surveys and tours must lead to parts that exist, depend on answers that can be given, and never go in a circle. A part that none leads to is a warning. */
export const jump: Check = function* ({ content }) {
  for (const [index, experience] of content.experiences.entries()) {
    const at = ['experiences', index]
    if (experience.kind === 'tour') yield* jumpFindings('tour', 'step', experience.steps, [...at, 'steps'])
    if (experience.kind !== 'survey') continue
    const { hidden = [] } = experience
    yield* jumpFindings('survey', 'question', experience.questions, [...at, 'questions'])
    for (const [number, question] of experience.questions.entries())
      for (const [each, found] of (question.next ?? []).entries()) {
        const place = [...at, 'questions', number, 'next', each]
        yield* answerFindings(question, found, place)
        const { name } = found.field ?? {}
        if (name !== undefined && !hidden.includes(name))
          yield { at: [...place, 'field', 'name'], got: name, problem: 'the survey has no such hidden field', remedy: insteadOf(name, hidden, 'name it in "hidden"') }
      }
  }
}

function* jumpFindings(whole: string, part: string, parts: readonly Part[], at: Place): Generator<Finding> {
  const ids = parts.map(({ id }) => id)
  const reached = reachedFrom(parts, 0)
  for (const [number, { id, next = [] }] of parts.entries()) {
    if (id === 'end') yield { at: [...at, number, 'id'], got: id, problem: `a jump to "end" ends the ${whole}`, remedy: `give the ${part} another id` }
    if (!reached.has(number)) yield { at: [...at, number], got: id, problem: `nobody comes to this ${part}`, remedy: `jump to it from an earlier ${part}, or take it out`, warning: true }
    for (const [each, { to }] of next.entries()) {
      const place = [...at, number, 'next', each, 'to']
      if (to !== 'end' && !ids.includes(to))
        yield { at: place, got: to, problem: `there is no ${part} with this id in the ${whole}`, remedy: insteadOf(to, [...ids, 'end'], `name a ${part}, or "end"`) }
      else if (closesCircle(parts, number, to))
        yield { at: place, got: to, problem: `from there the ${whole} comes back to "${id}"`, remedy: 'jump forwards, or to "end"' }
    }
  }
}

function* answerFindings(question: Question, { band, answer, atLeast, atMost }: AnswerJump, at: Place): Generator<Finding> {
  const { type } = question
  const scale = findScale(type)
  if (band !== undefined && !isScoreType(type)) yield { at: [...at, 'band'], got: band, problem: `a ${type} question has no bands`, remedy: 'leave the band out, or ask for an answer' }
  for (const [name, bound] of Object.entries({ atLeast, atMost })) {
    if (bound === undefined) continue
    if (!scale) yield { at: [...at, name], got: bound, problem: `the answer to a ${type} question is no number`, remedy: `leave "${name}" out, or ask for an answer` }
    else if (bound < scale.min || bound > scale.max) yield { at: [...at, name], got: bound, problem: `not on the scale of ${type}`, remedy: `write a number from ${scale.min} to ${scale.max}` }
  }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) yield { at, got: { atLeast, atMost }, problem: '"atLeast" is above "atMost"', remedy: 'swap the two' }
  if (answer === undefined) return
  const place = [...at, 'answer']
  if (scale && !(Number.isInteger(answer) && Number(answer) >= scale.min && Number(answer) <= scale.max))
    yield { at: place, got: answer, problem: `not on the scale of ${type}`, remedy: `write a whole number from ${scale.min} to ${scale.max}` }
  if (type === 'message' || type === 'matrix') yield { at: place, got: answer, problem: `a ${type} has no single answer`, remedy: 'leave the answer out' }
  if (type === 'consent' && answer !== consentGiven) yield { at: place, got: answer, problem: `the only answer to a consent is "${consentGiven}"`, remedy: `write "${consentGiven}", or leave the answer out` }
  if (!('choices' in question)) return
  const choices = [...question.choices.map((choice) => choice.id), ...(question.other ? [otherChoice] : [])]
  if (!choices.includes(String(answer))) yield { at: place, got: answer, problem: 'the question has no such choice', remedy: insteadOf(String(answer), choices, `write one of ${choices.join(', ')}`) }
}

/** Parts without a jump go forwards, so that every circle has a jump backwards in it. */
function closesCircle(parts: readonly Part[], from: number, to: string): boolean {
  const target = parts.findIndex((part) => part.id === to)
  return target >= 0 && target <= from && reachedFrom(parts, target).has(from)
}

/** Places of the parts that somebody at one of them may come to, itself among them. */
function reachedFrom(parts: readonly Part[], start: number): Set<number> {
  const following = (index: number): number[] => {
    const jumps = parts[index]!.next ?? []
    const targets = jumps.map((each) => parts.findIndex((part) => part.id === each.to)).filter((found) => found >= 0)
    return jumps.some(isUnconditional) || index + 1 === parts.length ? targets : [...targets, index + 1]
  }
  const seen = new Set([start])
  for (const index of seen) for (const next of following(index)) seen.add(next)
  return seen
}

function isUnconditional(jump: NonNullable<Part['next']>[number]): boolean {
  return narrowings.every((name) => jump[name] === undefined)
}
