import { kitEvents } from '@milepost/contract'
import type { LoggedMessage, Submission } from '../store/fold.ts'
import type { Workspace } from './workspace.ts'

/** Events that may say how far a submission is. */
export const speaking: readonly string[] = [kitEvents.answered, kitEvents.submitted, kitEvents.dismissed]

/** Whether a message may say how far a submission is. */
export function speaksOfSubmission({ type, event }: Pick<LoggedMessage, 'type' | 'event'>): boolean {
  return type === 'track' && event !== null && speaking.includes(event)
}

/**
 * Keeps how a submission ended. The same whatever the order of messages: the first names whose it is, the last where it was left, and which
 * answers stand.
 * @returns the submission, where other answers may stand than before
 */
export async function takeSubmission(workspace: Workspace, { event, at, body }: LoggedMessage, identity: number): Promise<string | undefined> {
  const { experience: survey, submission, question, questions } = body.properties ?? {}
  if (typeof survey !== 'string' || typeof submission !== 'string') return undefined
  const known = await workspace.findSubmission(submission)
  const row: Submission = known ? { ...known } : { submission, survey, identity, firstAt: at, submittedAt: null, leftAt: null, leftQuestion: null, questions: null, questionsAt: null }
  if (at < row.firstAt || (at === row.firstAt && (await isFirst(workspace, { survey, identity }, row)))) Object.assign(row, { survey, identity, firstAt: at })
  if (event === kitEvents.submitted) row.submittedAt = Math.min(row.submittedAt ?? at, at)
  if (event === kitEvents.dismissed && typeof question === 'string' && isLast(at, question, row.leftAt, row.leftQuestion)) Object.assign(row, { leftAt: at, leftQuestion: question })
  const named = event === kitEvents.submitted ? namesOf(questions) : undefined
  const isNamed = named !== undefined && isLast(at, named, row.questionsAt, row.questions)
  if (isNamed) Object.assign(row, { questionsAt: at, questions: named })
  workspace.writeSubmission(row)
  return isNamed ? submission : undefined
}

/** As JSON, in an order of its own: the way says nothing more here. Nothing where a message, also an old one, names none. */
function namesOf(questions: unknown): string | undefined {
  if (!Array.isArray(questions)) return undefined
  return JSON.stringify([...new Set(questions.filter((id) => typeof id === 'string'))].sort())
}

/** Ids of identities say in which order they were met, their names do not. */
async function isFirst(workspace: Workspace, said: Pick<Submission, 'survey' | 'identity'>, row: Submission): Promise<boolean> {
  const nameOf = async ({ survey, identity }: Pick<Submission, 'survey' | 'identity'>) => {
    const { kind, value } = await workspace.identityById(identity)
    return JSON.stringify([kind, value, survey])
  }
  return (await nameOf(said)) < (await nameOf(row))
}

/** By time; of two at one time, by what they say. */
function isLast(at: number, said: string, knownAt: number | null, known: string | null): boolean {
  return knownAt === null || at > knownAt || (at === knownAt && said > (known ?? ''))
}
