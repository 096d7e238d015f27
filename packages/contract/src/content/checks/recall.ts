import { insteadOf } from '../closest.ts'
import type { Outline } from '../outline.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

/** Finds placeholders of texts, such as `{{plan}}` or `{{answer.score}}`, that nothing would ever fill. */
export const recall: Check = function* (outline) {
  for (const { at, text } of outline.texts)
    for (const { name, at: place } of recallsIn(text, at)) yield* findingsOf(outline, name, place)
}

function* recallsIn(value: unknown, at: Place): Generator<{ name: string; at: Place }> {
  if (typeof value === 'string') for (const [, name] of value.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)) yield { name: name!, at }
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* recallsIn(part, [...at, Array.isArray(value) ? Number(key) : key])
}

function* findingsOf({ traits, content }: Outline, got: string, at: Place): Generator<Finding> {
  const [, of = 'person', name = ''] = /^(?:(account|person|answer|field)\.)?(.*)$/s.exec(got) ?? []
  if (of === 'person' || of === 'account') {
    if (!traits[of].has(name)) yield { at, got, problem: `the host declares no such ${of} trait`, remedy: insteadOf(name, traits[of].keys(), `declare it in host.${of}Traits`) }
    return
  }
  const survey = content.experiences[Number(at[1])]
  if (at[0] !== 'experiences' || survey?.kind !== 'survey') {
    yield { at, got, problem: `"${of}." is for texts of a survey`, remedy: 'name a trait' }
    return
  }
  const names = of === 'field' ? (survey.hidden ?? []) : earlier(survey.questions, at)
  const problem = of === 'field' ? 'the survey has no such hidden field' : 'no earlier question has this id'
  if (!names.includes(name)) yield { at, got, problem, remedy: insteadOf(name, names, of === 'field' ? 'name it in "hidden"' : 'name a question that stands before') }
}

/** The questions before a place; for an ending, all of them. */
function earlier(questions: readonly { id: string; type: string }[], at: Place): string[] {
  const before = at[2] === 'questions' ? questions.slice(0, Number(at[3])) : questions
  return before.filter(({ type }) => type !== 'message').map(({ id }) => id)
}
