import type { Question } from '@milepost/contract'
import { isRequired } from './asking.ts'
import { type Given, type Holds, wayOf } from './flow.ts'

/**
 * What was given in a submission that was left and now goes on. Only its answers are kept, on this device and by the collector: a message, or
 * a question that needs no answer, was passed where an answer stands behind it on the way.
 * @returns of the questions on the way alone
 */
export function resume(questions: readonly Question[], answers: Given, holds: Holds): Given {
  const wayWith = (given: Given) => {
    const { path, ended } = wayOf(questions, given, holds)
    return { ended, open: questions.find(({ id }) => id === path.at(-1)), kept: Object.entries(given).filter(([id]) => path.includes(id)) }
  }
  const count = (kept: [string, unknown][]) => kept.filter(([, value]) => value !== null).length
  let given = answers
  let way = wayWith(given)
  let furthest = way
  while (!way.ended && way.open && !isRequired(way.open)) {
    given = { ...given, [way.open.id]: null }
    way = wayWith(given)
    if (count(way.kept) > count(furthest.kept)) furthest = way
  }
  return Object.fromEntries(furthest.kept)
}
