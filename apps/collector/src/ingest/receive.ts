import type { IngestAnswer, MessageResult } from '@milepost/contract'
import { LogBusy, type LogEntry, type MessageLog } from '../store/log.ts'
import type { FindSieve } from '../privacy/erased.ts'
import { type Reception, toEntry } from './entry.ts'
import { findWaiting } from './pressure.ts'
import { type Refused, refused } from './shape.ts'

/**
 * Checks each message alone, appends the good ones, and says what became of each, in the order sent.
 * Resolves after the commit; rejects when nothing of it was written.
 */
export async function receive(messages: unknown[], log: MessageLog, reception: Reception, findSieve: FindSieve): Promise<IngestAnswer> {
  const shaped = messages.map((message) => toEntry(message, reception))
  const sieve = await findSieve(reception.project, shaped.filter(isEntry))
  const checked = shaped.map((each) => (isEntry(each) ? (sieve(each) ?? refused('erased', 'the person was erased, and nothing more is kept of them')) : each))
  const good = checked.filter(isEntry)
  const pending = log.pending(reception.project)
  const waiting = findWaiting(good, pending)
  if (waiting.size > 0 && waiting.size === good.length) throw new LogBusy(pending)
  const entries = waiting.size === 0 ? good : good.filter((_, place) => !waiting.has(place))
  const { seq, fresh } = await log.append(reception.project, entries)
  let [place, next] = [0, 0]
  const results = checked.map((each): MessageResult => {
    if ('reason' in each) return each
    if (waiting.has(place++)) return { status: 'retry' }
    return { status: fresh[next++] ? 'ok' : 'duplicate' }
  })
  return { success: entries.length === messages.length, seq, results }
}

function isEntry(each: LogEntry | Refused): each is LogEntry {
  return !('reason' in each)
}
