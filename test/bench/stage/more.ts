import { createReadStream } from 'node:fs'
import { createFolding } from '../../../apps/collector/src/fold/folding.ts'
import type { LogEntry } from '../../../apps/collector/src/store/log.ts'
import { connect } from '../../../apps/collector/src/store/sqlite/connect.ts'
import { openFoldStore } from '../../../apps/collector/src/store/sqlite/fold/fold-store.ts'
import { createAppend } from '../../../apps/collector/src/store/sqlite/writer/append.ts'
import { cellsOf } from '../../../apps/collector/src/store/sqlite/writer/cells.ts'
import { livedBy, livesOf } from './log.ts'

/** Of one more event, in microseconds of processor and of the clock. */
export interface More {
  events: number
  ingestUs: number
  foldUs: number
  foldCpuUs: number
}

const perCommit = 100
/** So many commits are folded at a time: about what comes between two looks of a busy collector. */
const commitsPerFold = 20

/**
 * The same work on both logs: events of today, of accounts spread evenly over all there are. The fold begins with nothing in memory, as after a restart; the file is in the system's.
 */
export async function oneMore(file: string, project: number, now: number, copies: number, events: number): Promise<More> {
  await warm(file)
  const news = newsOf(project, now, copies, events)
  const db = connect(file, 'full')
  const { append } = createAppend(db)
  const write = db.transaction((entries: LogEntry[]) => append(project, cellsOf(entries)))
  const store = openFoldStore(file)
  const folding = createFolding(store, () => now, (error) => { throw error })
  while (await folding.step());
  const spent = { ingest: 0, fold: 0, foldCpu: 0 }
  for (let start = 0; start < news.length; start += perCommit * commitsPerFold) {
    const ingestAt = performance.now()
    for (let commit = 0; commit < commitsPerFold; commit++) write(news.slice(start + commit * perCommit, start + (commit + 1) * perCommit))
    const foldAt = performance.now()
    const usage = process.cpuUsage()
    while (await folding.step());
    const { user, system } = process.cpuUsage(usage)
    spent.ingest += foldAt - ingestAt
    spent.fold += performance.now() - foldAt
    spent.foldCpu += user + system
  }
  store.close()
  db.close()
  return { events, ingestUs: (spent.ingest * 1000) / events, foldUs: (spent.fold * 1000) / events, foldCpuUs: spent.foldCpu / events }
}

/** A collector that runs has its file in the system's memory; the cost of a cold disk says nothing of the size. */
async function warm(file: string): Promise<void> {
  for await (const _ of createReadStream(file, { highWaterMark: 1 << 20 }));
}

/** What the last days of the history hold, once more and an hour ago, by people of every copy in turn. */
function newsOf(project: number, now: number, copies: number, events: number): LogEntry[] {
  const recent = livesOf(project, now).filter(({ occurredAt, type, body }) => occurredAt > now - 10 * 86_400_000 && type !== 'group' && !body.includes('submission'))
  return Array.from({ length: events }, (_, index) => {
    const like = recent[(index * 7) % recent.length] as LogEntry
    const entry = livedBy(like, (index * 31) % copies, 0xe0_0000_0000 + index)
    return { ...entry, occurredAt: now - 3_600_000 + index, receivedAt: now }
  })
}
