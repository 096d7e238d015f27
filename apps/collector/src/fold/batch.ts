import type { LoggedMessage } from '../store/fold.ts'
import { gather, nothingTouched } from './gather.ts'
import { findDue, settle } from './settle.ts'
import type { Workspace } from './workspace.ts'

/** Subjects woken in one batch. */
const wakeLimit = 2_000

export interface Position {
  /** The watermark before. */
  from: number
  /** The watermark after: the last message that was read, also of other projects. */
  to: number
  /** Derived rows follow the facts up to here. */
  now: number
  /** The watermark as a time, where it is earlier than `now` because more messages wait. */
  asOf?: number
}

/**
 * Folds messages, and subjects whose time has come, in one commit.
 * @returns whether more subjects wait; the time of the watermark stays until they are done.
 */
export async function foldBatch(workspace: Workspace, messages: readonly LoggedMessage[], { from, to, now, asOf = now }: Position): Promise<boolean> {
  const touched = nothingTouched()
  await gather(workspace, messages, touched)
  const due = await findDue(workspace, touched)
  const woken = await workspace.ledger.due(now, wakeLimit)
  for (const { unit, subject } of woken) due[unit === 'person' ? 'people' : 'accounts'].add(subject)
  await settle(workspace, due, now)
  const isMore = woken.length === wakeLimit
  await workspace.ledger.commit(workspace.takeChanges(), from, { seq: to, asOf: isMore ? null : asOf })
  workspace.trim()
  return isMore
}
