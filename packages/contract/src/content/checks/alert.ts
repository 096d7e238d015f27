import type { Leaf } from '../../condition/condition.ts'
import type { Question } from '../../question/question.ts'
import type { Alert } from '../../survey/alert.ts'
import { consentGiven, findScale, otherChoice } from '../../vocabulary/question.ts'
import { isScoreType } from '../../vocabulary/score.ts'
import { leavesOf } from '../outline.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

/** Questions that the fold cannot answer: it has no page, and counts no events for alerts. */
const absent: readonly Leaf['kind'][] = ['event', 'url', 'element']

/** Alerts are raised by the fold, so their rules may ask only about what it keeps of a person and an account. */
export const alert: Check = function* ({ content }) {
  const surveys = content.experiences.flatMap((experience) => (experience.kind === 'survey' ? [experience] : []))
  for (const [index, each] of (content.alerts ?? []).entries()) {
    const at: Place = ['alerts', index]
    const survey = surveys.find(({ id }) => id === each.survey)
    if (each.survey !== undefined && !survey) yield { at: [...at, 'survey'], got: each.survey, problem: 'there is no survey with this id', remedy: oneOf(surveys.map(({ id }) => id)) }
    if (each.question !== undefined && each.survey === undefined) yield { at: [...at, 'question'], got: each.question, problem: 'it does not say of which survey', remedy: 'add "survey"' }
    const question = survey?.questions.find(({ id }) => id === each.question)
    if (survey && each.question !== undefined && !question) yield { at: [...at, 'question'], got: each.question, problem: 'the survey has no such question', remedy: oneOf(survey.questions.map(({ id }) => id)) }
    if (question && question.type !== each.type) yield { at: [...at, 'type'], got: each.type, problem: `the question is of another type`, remedy: `write ${JSON.stringify(question.type)}` }
    yield* typeFindings(each, question, at)
    if (!each.when) continue
    for (const { at: place, leaf } of leavesOf(each.when, [...at, 'when']))
      if (absent.includes(leaf.kind)) yield { at: place, got: leaf.kind, problem: 'an alert is raised where there is no page and where events are not counted for it', remedy: 'ask about traits, stages, scores, milestones or progress; a milestone may ask for the event' }
  }
}

function* typeFindings({ type, bands, answers }: Alert, question: Question | undefined, at: Place): Generator<Finding> {
  if (type === 'message') yield { at: [...at, 'type'], got: type, problem: 'a message is not answered', remedy: 'name another type' }
  if (bands && !isScoreType(type)) yield { at: [...at, 'bands'], got: bands.join(', '), problem: `answers to a ${type} have no bands`, remedy: 'write "answers", or leave it out for every answer' }
  if (!answers) return
  if (isScoreType(type) || type === 'text') {
    yield { at: [...at, 'answers'], got: answers.join(', '), problem: `answers to ${type} are not told apart so`, remedy: isScoreType(type) ? 'write "bands", or "when" with a score' : 'leave it out' }
    return
  }
  const known = possible(type, question)
  for (const [place, answer] of answers.entries())
    if (known && !known.includes(answer)) yield { at: [...at, 'answers', place], got: answer, problem: 'nobody can answer so', remedy: oneOf(known) }
}

/** The answers that can be given; undefined where any question of the type is meant, so that they are not known. */
function possible(type: Alert['type'], question: Question | undefined): string[] | undefined {
  const scale = findScale(type)
  if (scale) return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index))
  if (type === 'consent') return [consentGiven]
  if (question && 'choices' in question) return [...question.choices.map(({ id }) => id), ...(question.other ? [otherChoice] : [])]
  if (question?.type === 'matrix') return question.rows.flatMap((row) => question.columns.map((column) => `${row.id}:${column.id}`))
  return undefined
}

function oneOf(ids: readonly string[]): string {
  return ids.length > 0 ? `write one of ${ids.join(', ')}` : 'leave it out'
}
