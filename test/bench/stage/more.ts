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
  ingestUs: number
  foldUs: number
  foldCpuUs: number
}

const perCommit = 100
/** So many commits are folded at a time: about what comes between two looks of a busy collector. */
const commitsPerFold = 5

/**
 * The same work on logs of any size: events of an hour ago, each in another account, so that whatever it takes is read first, as after a restart. (An account that
 * was heard of a moment ago is in memory and costs much less, at any size.) The file is in the system's memory.
 */
export async function oneMore(file: string, project: number, now: number, { copies, events, round }: { copies: number; events: number; round: number }): Promise<More> {
  await warm(file)
  const news = newsOf(project, now, copies, round * events, (round + 1) * events)
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
  return { ingestUs: (spent.ingest * 1000) / events, foldUs: (spent.fold * 1000) / events, foldCpuUs: spent.foldCpu / events }
}

/** A collector that runs has its file in the system's memory; the cost of a cold disk says nothing of the size. */
async function warm(file: string): Promise<void> {
  for await (const _ of createReadStream(file, { highWaterMark: 1 << 20 }));
}

/** The last event of each account of the history, an hour ago, and again by the account's copies; when all have had theirs, from the first on. */
function newsOf(project: number, now: number, copies: number, start: number, end: number): LogEntry[] {
  const lasts = new Map(livesOf(project, now).flatMap((entry) => (isActivity(entry) ? [[entry.groupId, entry] as const] : [])))
  const likes = [...lasts.values()]
  if (likes.length * copies < end - start) throw new Error(`${likes.length * copies} accounts have ${end - start} events of one each`)
  return Array.from({ length: end - start }, (_, each) => {
    const index = start + each
    const [place, lap] = [index % likes.length, Math.floor(index / likes.length)]
    const entry = livedBy(likes[place] as LogEntry, (lap + place * 31) % copies, 0xe0_0000_0000 + index)
    return { ...entry, occurredAt: now - 3_600_000 + index, receivedAt: now }
  })
}

function isActivity({ type, groupId, body }: LogEntry): boolean {
  return (type === 'track' || type === 'page') && groupId !== null && !body.includes('submission')
}
