import { toEntry } from '../../apps/collector/src/ingest/entry.ts'
import { createOffsets } from '../../apps/collector/src/ingest/offsets.ts'
import type { LogEntry } from '../../apps/collector/src/store/log.ts'
import { connect } from '../../apps/collector/src/store/sqlite/connect.ts'
import { prepareData } from '../../apps/collector/src/store/sqlite/open.ts'
import { createProjectStore } from '../../apps/collector/src/store/sql/projects/projects.ts'
import { createDatabase } from '../../apps/collector/src/store/sqlite/database.ts'
import { createAppend } from '../../apps/collector/src/store/sqlite/writer/append.ts'
import { cellsOf } from '../../apps/collector/src/store/sqlite/writer/cells.ts'
import content from '../../apps/demo/content/milepost.config.ts'
import { companyHistory } from '../../apps/demo/history/company.ts'

/** The demo's eight months, as `pnpm start` sends them: oldest first, from a trusted source. */
export function historyEntries(project: number, now: number, visitors: number): LogEntry[] {
  const reception = { project, receivedAt: now, trusted: true, small: true, offsets: createOffsets() }
  return companyHistory({ seed: 20_260, now, months: 8, visitors }).map((message) => {
    const entry = toEntry(message, reception)
    if ('reason' in entry) throw new Error(`${entry.reason}: ${entry.detail}`)
    return entry
  })
}

const key = (name: string) => ({ value: name, hash: name, prefix: name })

/** A database in `folder` with one project that has published the demo's content. */
export async function makeProject(folder: string): Promise<{ file: string; project: number }> {
  const file = await prepareData(folder)
  const db = connect(file)
  const projects = createProjectStore(createDatabase(db))
  const { id } = await projects.create({ name: 'Tally', timeZone: 'Europe/Berlin', origins: [], writeKey: key('pk'), secretKey: key('sk'), createdAt: 0 })
  await projects.publish(id, content, 'content', 0)
  db.close()
  return { file, project: id }
}

export function appendAll(file: string, project: number, entries: LogEntry[]): void {
  const db = connect(file, 'normal')
  const append = createAppend(db)
  db.transaction(() => append.append(project, cellsOf(entries)))()
  db.close()
}
