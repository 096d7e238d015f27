import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildGeneration } from '../../apps/collector/src/fold/build.ts'
import { createFolding } from '../../apps/collector/src/fold/folding.ts'
import { openFoldStore } from '../../apps/collector/src/store/sqlite/fold/fold-store.ts'
import { appendAll, historyEntries, makeProject } from './history.ts'
import { measureLag } from './lag.ts'

const help = `Folds the demo's history and says how fast.

  pnpm bench:fold [--visitors 1400] [--rate 5000] [--seconds 8] [--only live|rebuild|lag]

  --visitors  size of the history; 1400 as in pnpm start
  --rate      messages a second that are sent while the lag is measured
  --seconds   how long they are sent`

const { values } = parseArgs({
  options: {
    visitors: { type: 'string', default: '1400' },
    rate: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '8' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

async function inFolder(work: (folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** By the clock, and by the time the processor spent on it: the second stays the same where others want the processor, too. */
function startWatch() {
  const startedAt = performance.now()
  const startUsage = process.cpuUsage()
  return (count: number) => {
    const seconds = (performance.now() - startedAt) / 1000
    const { user, system } = process.cpuUsage(startUsage)
    const rate = (of: number) => Math.round(count / of).toLocaleString('en').padStart(7)
    return `${rate(seconds)} messages/s, ${rate((user + system) / 1e6)} a second of processor; ${count} in ${seconds.toFixed(2)} s`
  }
}

/** The fold over a log that waits for it. */
async function live(folder: string, now: number) {
  const { file, project } = await makeProject(folder)
  const entries = historyEntries(project, now, Number(values.visitors))
  appendAll(file, project, entries)
  const store = openFoldStore(file)
  const folding = createFolding(store, () => now)
  const watch = startWatch()
  let steps = 0
  let longestMs = 0
  for (;;) {
    const stepAt = performance.now()
    const isMore = await folding.step()
    longestMs = Math.max(longestMs, performance.now() - stepAt)
    steps++
    if (!isMore) break
  }
  console.log(`live     ${watch(entries.length)}; ${steps} steps, the longest ${Math.round(longestMs)} ms`)
  store.close()
}

async function rebuild(folder: string, now: number) {
  const { file, project } = await makeProject(folder)
  const entries = historyEntries(project, now, Number(values.visitors))
  appendAll(file, project, entries)
  const store = openFoldStore(file)
  const startedAt = performance.now()
  const watch = startWatch()
  let readAt = startedAt
  for await (const { phase } of buildGeneration(store, project, () => now)) if (phase === 'people') readAt = performance.now()
  const share = (readAt - startedAt) / (performance.now() - startedAt)
  console.log(`rebuild  ${watch(entries.length)}; ${Math.round(share * 100)} % of it finding out who belongs together`)
  store.close()
}

async function lag(folder: string, now: number) {
  const { file, project } = await makeProject(folder)
  const { p50, p99, max, sent } = await measureLag({
    file,
    project,
    entries: historyEntries(project, now, Number(values.visitors)),
    perSecond: Number(values.rate),
    seconds: Number(values.seconds),
  })
  console.log(`lag      at ${values.rate} messages/s for ${values.seconds} s (${sent} sent): median ${p50} ms, p99 ${p99} ms, longest ${max} ms`)
}

const kinds = { live, rebuild, lag }
if (values.help) console.log(help)
else
  for (const [name, measure] of Object.entries(kinds)) {
    if (values.only === undefined || values.only === name) await inFolder((folder) => measure(folder, Date.now()))
  }
