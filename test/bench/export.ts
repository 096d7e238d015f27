import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Format, formats } from '../../apps/collector/src/api/export/formats.ts'
import { messages } from '../../apps/collector/src/api/export/tables/messages.ts'
import { openSqliteStore } from '../../apps/collector/src/store/sqlite/sqlite.ts'
import type { LogEntry } from '../../apps/collector/src/store/log.ts'
import { toEntry } from '../../apps/collector/src/ingest/entry.ts'
import { createOffsets } from '../../apps/collector/src/ingest/offsets.ts'
import { calendarOf } from '../../packages/metrics/src/index.ts'
import { eventsOf } from './events.ts'
import { appendAll, makeProject } from './history.ts'

const help = `Streams a large log as each kind of file, and says how fast and in how much memory.

  pnpm bench:export [--rows 1000000]`

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, help: { type: 'boolean', default: false } } })
const batchRows = 10_000

function fill(file: string, project: number, rows: number) {
  const events = eventsOf(batchRows)
  for (let done = 0; done < rows; done += batchRows) {
    const reception = { project, receivedAt: Date.now(), trusted: false, small: true, offsets: createOffsets() }
    appendAll(file, project, events.map((event) => toEntry(event, reception) as LogEntry))
  }
}

async function measure(folder: string) {
  const { file, project } = await makeProject(folder)
  fill(file, project, Number(values.rows))
  const store = await openSqliteStore(folder)
  const [opened] = await Promise.all((await store.projects.list()).map(({ key }) => store.reports.open(key)))
  if (!opened) throw new Error('there is no project')
  for (const [ending, { write }] of Object.entries<Format>(formats)) {
    globalThis.gc?.()
    const startedAt = performance.now()
    let [bytes, peak, halfPeak] = [0, 0, 0]
    for await (const part of write(messages, messages.pieces(opened, { from: null, to: null } as never, { calendar: calendarOf('UTC'), now: Date.now() }))) {
      bytes += part.length
      peak = Math.max(peak, process.memoryUsage.rss())
      if (bytes < 20_000_000) halfPeak = peak
      // Whoever takes it is slower than a loop.
      await rest(0)
    }
    const seconds = (performance.now() - startedAt) / 1000
    const megabytes = (of: number) => `${(of / 1_000_000).toFixed(0)} MB`
    console.log(`${ending.padEnd(8)} ${megabytes(bytes).padStart(8)} in ${seconds.toFixed(1)} s, ${Math.round(Number(values.rows) / seconds).toLocaleString('en')} rows/s, memory at most ${megabytes(peak)} (${megabytes(halfPeak)} by the first 20 MB)`)
  }
  await store.close()
}

if (values.help) console.log(help)
else {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
  try {
    await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
