import { startFolder } from '../../apps/collector/src/fold/folder.ts'
import type { LogEntry } from '../../apps/collector/src/store/log.ts'
import { connect } from '../../apps/collector/src/store/sqlite/connect.ts'
import { openSqliteStore } from '../../apps/collector/src/store/sqlite/sqlite.ts'
import { uuidV7 } from '../../apps/collector/src/ingest/uuid.ts'
import { dirname } from 'node:path'

export interface LagOptions {
  file: string
  project: number
  entries: LogEntry[]
  perSecond: number
  seconds: number
}

export interface Lag {
  sent: number
  p50: number
  p99: number
  max: number
}

const tickMs = 20

/**
 * Appends at a steady rate through the writer's thread while the fold's own thread follows, and looks every few milliseconds
 * how long the oldest acknowledged message that is not yet in derived rows has been waiting.
 */
export async function measureLag({ file, project, entries, perSecond, seconds }: LagOptions): Promise<Lag> {
  const store = await openSqliteStore(dirname(file))
  const folder = startFolder({ kind: 'sqlite', folder: dirname(file) }, (error) => console.error(error))
  const db = connect(file)
  const watermark = db.prepare(`select seq from fold where project = ? and state = 'live'`).pluck()
  const acknowledged: { seq: number; at: number }[] = []
  const lags: number[] = []
  let first = 0
  let sent = 0
  let next = 0
  const pending: Promise<void>[] = []

  const send = (count: number) => {
    const receivedAt = Date.now()
    const batch = Array.from({ length: count }, () => {
      const entry = entries[next++ % entries.length] as LogEntry
      return { ...entry, messageId: uuidV7(receivedAt), receivedAt }
    })
    sent += count
    pending.push(store.log.append(project, batch).then(({ seq }) => void acknowledged.push({ seq, at: performance.now() })))
  }
  const look = () => {
    const folded = (watermark.get(project) as number | undefined) ?? 0
    while (first < acknowledged.length && (acknowledged[first]?.seq ?? 0) <= folded) first++
    const waiting = acknowledged[first]
    lags.push(waiting ? performance.now() - waiting.at : 0)
  }

  const startedAt = performance.now()
  while (performance.now() - startedAt < seconds * 1000) {
    const due = Math.round(((performance.now() - startedAt) / 1000) * perSecond)
    if (due > sent) send(due - sent)
    look()
    await new Promise((resolve) => setTimeout(resolve, tickMs))
  }
  await Promise.all(pending)
  // What still waits at the end counts, too.
  while (first < acknowledged.length) {
    look()
    await new Promise((resolve) => setTimeout(resolve, tickMs))
  }
  await folder.stop()
  db.close()
  await store.close()
  lags.sort((a, b) => a - b)
  const at = (share: number) => Math.round(lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0)
  return { sent, p50: at(0.5), p99: at(0.99), max: at(1) }
}
