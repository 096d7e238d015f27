import { dirname } from 'node:path'
import { buildGeneration } from '../../../apps/collector/src/fold/build.ts'
import { createCrew } from '../../../apps/collector/src/fold/crew.ts'
import { openFoldStore } from '../../../apps/collector/src/store/sqlite/fold/fold-store.ts'
import { askPages } from './ask.ts'
import { readAndParse, writeAgain } from './ceiling.ts'
import { fillLog, livesOf } from './log.ts'
import { oneMore } from './more.ts'
import { rawDuckDb, rawSqlite } from './raw.ts'

/** What the phases hand from one to the next. */
export interface Given {
  file: string
  project: number
  secretKey: string
  now: number
  messages: number
  /** That compute everything anew. */
  threads: number
  /** Of one more event: each round has events of its own. */
  round: number
}

const heavyFrom = 3_000_000

/** Each runs in a process of its own, so that its memory is its own. */
export const phases = {
  fill: async ({ file, project, now, messages }: Given) => fillLog(file, project, now, messages),
  rebuild: async ({ file, project, now, threads }: Given) => {
    const readCpuSeconds = readAndParse(file)
    const store = openFoldStore(file)
    const usage = process.cpuUsage()
    const startedAt = performance.now()
    const watch = { read: 0 }
    const crew = threads > 1 ? createCrew({ kind: 'sqlite', folder: dirname(file) }, threads) : undefined
    for await (const { phase, done, total } of buildGeneration(store, project, () => now, { crew })) {
      if (phase === 'people') watch.read = performance.now() - startedAt
      process.send?.({ progress: { phase, share: total === 0 ? 1 : done / total } })
    }
    const took = performance.now() - startedAt
    await crew?.close()
    store.close()
    const { user, system } = process.cpuUsage(usage)
    return { seconds: took / 1000, readingSeconds: watch.read / 1000, cpuSeconds: (user + system) / 1e6, readCpuSeconds, writeCpuSeconds: writeAgain(file, project) }
  },
  more: async ({ file, project, now, messages, round }: Given) =>
    oneMore(file, project, now, { copies: Math.ceil(messages / livesOf(project, now).length), events: 2_500, round }),
  ask: async ({ file, secretKey, now }: Given) => askPages(file, secretKey, now),
  raw: async ({ file, now, messages }: Given) => rawSqlite(file, now, messages >= heavyFrom),
  duckdb: async ({ file, now }: Given) => rawDuckDb(file, now),
} as const
export type PhaseName = keyof typeof phases

if (process.send) {
  process.once('message', async ({ name, given }: { name: PhaseName; given: Given }) => {
    const found = await phases[name](given)
    process.send?.({ found, peakMb: process.resourceUsage().maxRSS / 1024 }, () => process.exit(0))
  })
}
