import { toEntry } from '../../../apps/collector/src/ingest/entry.ts'
import { createOffsets } from '../../../apps/collector/src/ingest/offsets.ts'
import type { LogEntry } from '../../../apps/collector/src/store/log.ts'
import { connect } from '../../../apps/collector/src/store/sqlite/connect.ts'
import { createAppend } from '../../../apps/collector/src/store/sqlite/writer/append.ts'
import { cellsOf } from '../../../apps/collector/src/store/sqlite/writer/cells.ts'
import { companyHistory } from '../../../apps/demo/history/company.ts'

/** Six months of 1,400 visitors: 78,000 messages of 650 accounts, 119 for each. */
const world = { seed: 20_260, months: 6, visitors: 1_400 }
const perCommit = 5_000
const minuteMs = 60_000

export interface Filled {
  messages: number
  seconds: number
  accounts: number
  firstAt: number
}

/**
 * Fills the log with the demo's believable history, lived again and again by other people of other companies, each time some minutes
 * earlier: as many copies as it takes. The rows are those that ingest writes, by the store's own append; what is left out is HTTP and the
 * checks of a message (`pnpm bench:ingest` measures those). Ids ascend with time, as those of the SDK do.
 */
export function fillLog(file: string, project: number, now: number, messages: number): Filled {
  const lived = livesOf(project, now)
  const copies = Math.ceil(messages / lived.length)
  const db = connect(file, 'normal')
  const { append } = createAppend(db)
  const write = db.transaction((entries: LogEntry[]) => append(project, cellsOf(entries)))
  const accounts = new Set(lived.map(({ groupId }) => groupId)).size * copies
  const startedAt = performance.now()
  let batch: LogEntry[] = []
  let count = 0
  for (const entry of lived) {
    for (let copy = 0; copy < copies && count < messages; copy++, count++) {
      batch.push(livedBy(entry, copy, count))
      if (batch.length < perCommit) continue
      write(batch)
      batch = []
    }
  }
  write(batch)
  db.close()
  return { messages: count, seconds: (performance.now() - startedAt) / 1000, accounts, firstAt: lived[0]?.occurredAt ?? now }
}

export function livesOf(project: number, now: number): LogEntry[] {
  const reception = { project, receivedAt: now, trusted: true, small: true, offsets: createOffsets() }
  return companyHistory({ ...world, now }).map((message) => {
    const entry = toEntry(message, reception)
    if ('reason' in entry) throw new Error(`${entry.reason}: ${entry.detail}`)
    return entry
  })
}

/** The same message, of somebody else. */
export function livedBy(entry: LogEntry, copy: number, number: number): LogEntry {
  const { occurredAt, userId, anonymousId, groupId, body } = entry
  const at = occurredAt - copy * minuteMs
  return {
    ...entry,
    messageId: uuidAt(at, number),
    occurredAt: at,
    userId: userId && `${userId}-${copy}`,
    anonymousId: anonymousId && `${anonymousId.slice(0, -4)}${copy.toString(16).padStart(4, '0')}`,
    groupId: groupId && `${groupId}-${copy}`,
    body: body.includes('"submission"') ? body.replace(/("submission":"[^"]+)"/, `$1-${copy}"`) : body,
  }
}

/** Laid out as a UUID of version 7: the time, then what tells it from others. */
function uuidAt(at: number, number: number): string {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`
}
