import { statSync } from 'node:fs'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Standing } from './meter.ts'

export interface StandingParts {
  store: Pick<Store, 'log' | 'projects' | 'reports' | 'webhooks' | 'servers'>
  /** The file of the SQLite store; undefined with PostgreSQL. */
  file?: string | undefined
  clock: Clock
}

/** The numbers of this moment. Asks the store a few small questions for each project. */
export async function standing({ store, file, clock }: StandingParts): Promise<Standing> {
  const now = clock()
  const foldAgeSeconds: Standing['foldAgeSeconds'] = []
  let waitingDeliveries = 0
  for (const { id, key } of await store.projects.list()) {
    const asOf = await (await store.reports.open(key))?.asOf()
    // Nothing of it was folded yet.
    if (asOf) foldAgeSeconds.push({ project: key, seconds: Math.max(0, now - asOf) / 1000 })
    for (const { waiting } of await store.webhooks.list(id, now)) waitingDeliveries += waiting
  }
  return { pendingMessages: store.log.pending(), foldAgeSeconds, databaseBytes: sizeOf(file), walBytes: sizeOf(file && `${file}-wal`), waitingDeliveries, servers: store.servers() }
}

function sizeOf(file: string | undefined): number {
  return (file && statSync(file, { throwIfNoEntry: false })?.size) || 0
}
