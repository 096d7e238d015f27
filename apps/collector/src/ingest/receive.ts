import type { IngestAnswer, MessageResult } from '@milepost/contract'
import type { LogEntry, MessageLog } from '../store/log.ts'
import { type Reception, toEntry } from './entry.ts'

/**
 * Checks each message alone, appends the good ones, and says what became of each, in the order sent.
 * Resolves after the commit; rejects when nothing of it was written.
 */
export async function receive(messages: unknown[], log: MessageLog, reception: Reception): Promise<IngestAnswer> {
  const checked = messages.map((message) => toEntry(message, reception))
  const entries = checked.filter((each): each is LogEntry => !('reason' in each))
  const { seq, fresh } = await log.append(reception.project, entries)
  let next = 0
  const results = checked.map((each): MessageResult => {
    if ('reason' in each) return each
    return { status: fresh[next++] ? 'ok' : 'duplicate' }
  })
  return { success: entries.length === messages.length, seq, results }
}
