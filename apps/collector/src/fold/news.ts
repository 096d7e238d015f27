import type { Unit } from '@milepost/contract'
import type { Answer, SubjectRows } from '../store/fold.ts'
import type { Outgoing } from '../store/webhooks.ts'

/** What is older is no news: a history that is imported, or a log that is folded again, tells nobody anything. */
const freshMs = 24 * 60 * 60_000

function isFresh(at: number, now: number): boolean {
  return at > now - freshMs && at <= now
}

/** What other systems may want to know of a person (by its key, `u:...`) or an account (by its id). */
export function newsOfSubject(subject: { unit: Unit; id: string; name: string }, { milestones, histories }: SubjectRows, now: number): Outgoing[] {
  const { unit, id } = subject
  const about = unit === 'person' ? { person: id } : {}
  const reached = Object.entries(milestones)
    .filter(([, at]) => isFresh(at, now))
    .map(([milestone, at]): Outgoing => ({ type: 'milestone.reached', key: `milestone ${milestone} ${unit} ${id}`, at, ...about, data: { milestone, subject } }))
  const moved = Object.entries(histories).flatMap(([model, spans]): Outgoing[] => {
    const [before, last] = [spans.at(-2), spans.at(-1)]
    if (!last || !isFresh(last.enteredAt, now)) return []
    const key = `stage ${model} ${last.enteredAt} ${last.stage ?? ''} ${unit} ${id}`
    return [{ type: 'stage.changed', key, at: last.enteredAt, ...about, data: { model, subject, from: before?.stage ?? null, to: last.stage } }]
  })
  return [...reached, ...moved]
}

export function newsOfAnswer(answer: Answer, person: string, account: string | null, now: number): Outgoing[] {
  const { submission, survey, question, type, score, text, choices, stage, at, messageId } = answer
  if (!isFresh(at, now)) return []
  const data = { submission, survey, question, questionType: type, score, text, choices, person: { id: person }, account: account === null ? null : { id: account }, stage }
  return [{ type: 'answer.received', key: `answer ${messageId} ${submission} ${question}`, at, person, data }]
}
