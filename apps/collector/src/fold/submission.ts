import { kitEvents } from '@milepost/contract'
import type { LoggedMessage, Submission } from '../store/fold.ts'
import type { Workspace } from './workspace.ts'

const speaking: readonly string[] = [kitEvents.answered, kitEvents.submitted, kitEvents.dismissed]

/** Whether a message may say how far a submission is. */
export function speaksOfSubmission({ type, event }: Pick<LoggedMessage, 'type' | 'event'>): boolean {
  return type === 'track' && event !== null && speaking.includes(event)
}

/** Keeps how a submission ended. The same whatever the order of messages: the first names whose it is, the last where it was left. */
export async function takeSubmission(workspace: Workspace, { event, at, body }: LoggedMessage, identity: number): Promise<void> {
  const { experience: survey, submission, question } = body.properties ?? {}
  if (typeof survey !== 'string' || typeof submission !== 'string') return
  const known = await workspace.findSubmission(submission)
  const row: Submission = known ? { ...known } : { submission, survey, identity, firstAt: at, submittedAt: null, leftAt: null, leftQuestion: null }
  if (at < row.firstAt || (at === row.firstAt && (await isFirst(workspace, { survey, identity }, row)))) Object.assign(row, { survey, identity, firstAt: at })
  if (event === kitEvents.submitted) row.submittedAt = Math.min(row.submittedAt ?? at, at)
  if (event === kitEvents.dismissed && typeof question === 'string' && isLast(at, question, row)) Object.assign(row, { leftAt: at, leftQuestion: question })
  workspace.writeSubmission(row)
}

/** Ids of identities say in which order they were met, their names do not. */
async function isFirst(workspace: Workspace, said: Pick<Submission, 'survey' | 'identity'>, row: Submission): Promise<boolean> {
  const nameOf = async ({ survey, identity }: Pick<Submission, 'survey' | 'identity'>) => {
    const { kind, value } = await workspace.identityById(identity)
    return JSON.stringify([kind, value, survey])
  }
  return (await nameOf(said)) < (await nameOf(row))
}

function isLast(at: number, question: string, { leftAt, leftQuestion }: Submission): boolean {
  return leftAt === null || at > leftAt || (at === leftAt && question > (leftQuestion ?? ''))
}
