import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { openSqliteStore } from '../../apps/collector/src/store/sqlite/sqlite.ts'
import content from '../../apps/demo/content/milepost.config.ts'
import type { More } from './stage/more.ts'
import type { Given, PhaseName, phases } from './stage/phase.ts'

const help = `Measures stage data: how fast each page of the dashboard is answered, what one more event costs, how fast all is computed anew; and
beside it the same questions asked of the raw log by plain SQL in SQLite and in DuckDB.

  pnpm bench:stage [--events 1000000] [--threads 2] [--rounds 5] [--only fill,rebuild,more,ask,raw,duckdb] [--json]

  --events  sizes of the log, with commas; 1 million takes 2 minutes, 10 million half an hour and 12 GB of disk
  --rounds  of one more event; those of all sizes take turns, and the middle of them counts
  --threads that compute everything anew; one for each processor
  --only    some of the parts; fill and rebuild always run
  --keep    a folder for the data; it is kept

The log is the demo's history lived by many companies (94 events each), written by the store's own append.`

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    threads: { type: 'string', default: String(availableParallelism()) },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

type Found<Name extends PhaseName> = Awaited<ReturnType<(typeof phases)[Name]>>
interface Ran<Name extends PhaseName> {
  found: Found<Name>
  peakMb: number
}

const wanted = (name: PhaseName) => values.only === undefined || values.only.split(',').includes(name)
const say = (line: string) => void (values.json ? process.stderr : process.stdout).write(`${line}\n`)
const whole = (value: number) => Math.round(value).toLocaleString('en')

/** One part, in a process of its own. */
function run<Name extends PhaseName>(name: Name, given: Given): Promise<Ran<Name>> {
  const child = fork(fileURLToPath(new URL('./stage/phase.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    let ran: Ran<Name> | undefined
    child.on('message', (said: Ran<Name> | { progress: { phase: string; share: number } }) => {
      if ('progress' in said) draw(`${name}: ${said.progress.phase}`, said.progress.share)
      else ran = said
    })
    child.once('exit', (code) => {
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
      if (ran) resolve(ran)
      else reject(new Error(`${name} ended with code ${code}`))
    })
    child.send({ name, given })
  })
}

function draw(name: string, share: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r${name} ${'█'.repeat(Math.round(share * 30)).padEnd(30, '░')} ${Math.round(share * 100)} %\x1b[K`)
}

async function measure(folder: string, messages: number) {
  const store = await openSqliteStore(folder)
  const { project, secretKey } = await createProject(store.projects, Date.now, { name: 'Bench', origins: [], timeZone: 'Europe/Berlin' })
  await store.projects.publish(project.id, content, 'bench', 0)
  await store.close()
  const given: Given = { file: store.file, project: project.id, secretKey, now: Date.now(), messages, threads: Number(values.threads), round: 0 }
  say(`\n${whole(messages)} events; ${cpus().length} processors, load average ${loadavg()[0]?.toFixed(1)}`)

  const fill = await run('fill', given)
  say(`log       ${whole(fill.found.accounts)} accounts; ${whole(messages / fill.found.seconds)} events/s by the store's append`)
  const rebuild = await run('rebuild', given)
  const { seconds, readingSeconds, cpuSeconds, readCpuSeconds, writeCpuSeconds } = rebuild.found
  const limitCpuSeconds = readCpuSeconds + writeCpuSeconds
  const us = (of: number) => ((of * 1e6) / messages).toFixed(1)
  say(`limit     ${us(limitCpuSeconds)} us of processor an event: ${us(readCpuSeconds)} only to read the log and parse it, ${us(writeCpuSeconds)} only to write the rows that are made of it; ${whole(messages / limitCpuSeconds)} events/s in one thread`)
  say(`rebuild   ${whole(messages / seconds)} events/s, ${us(cpuSeconds)} us of processor an event (${(cpuSeconds / limitCpuSeconds).toFixed(1)} times the limit) in ${given.threads} ${given.threads === 1 ? 'thread' : 'threads'}; ${seconds.toFixed(1)} s, ${readingSeconds.toFixed(1)} of it finding out who belongs together; ${whole(rebuild.peakMb)} MB at most`)
  say(`database  ${whole(statSync(given.file).size / 2 ** 20)} MB`)

  const asked = wanted('ask') ? await run('ask', given) : undefined
  if (asked) {
    say(`${'page'.padEnd(20)} ${'question'.padEnd(44)}   first    p50    p95  ms   (${whole(asked.peakMb)} MB at most)`)
    for (const { page, address, first, p50, p95 } of asked.found)
      say(`${page.padEnd(20)} ${shorten(address).padEnd(44)}${first.toFixed(1).padStart(8)}${p50.toFixed(1).padStart(7)}${p95.toFixed(1).padStart(7)}${p95 >= 100 ? '   over 100' : ''}`)
  }
  const raw = wanted('raw') ? await run('raw', given) : undefined
  const duckdb = wanted('duckdb') ? await run('duckdb', given) : undefined
  if (raw || duckdb) {
    say(`\n${'of the raw log'.padEnd(40)}SQLite     DuckDB  ms${duckdb ? `   (loading it took DuckDB ${duckdb.found.load.toFixed(0)} s)` : ''}`)
    for (const name of Object.keys(raw?.found ?? duckdb?.found.times ?? {}))
      say(`${name.padEnd(36)}${cell(raw?.found[name])} ${cell(duckdb?.found.times[name])}`)
  }
  return { given, fill, rebuild, asked, raw, duckdb }
}

const cell = (ms: number | undefined) => (ms === undefined ? '' : whole(ms)).padStart(10)
const shorten = (address: string) => (address.length > 43 ? `${address.slice(0, 42)}…` : address)

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** One more event at each size. What else the machine does comes over all of them, where their rounds take turns. */
async function measureMore(sizes: readonly Given[], rounds: number) {
  const ran = sizes.map((): Ran<'more'>[] => [])
  for (let round = 0; round < rounds; round++) for (const [place, given] of sizes.entries()) ran[place]?.push(await run('more', { ...given, round }))
  say('')
  const all = sizes.map(({ messages }, place) => {
    const of = (name: keyof More) => middle((ran[place] ?? []).map(({ found }) => found[name]))
    const [ingestUs, foldUs, foldCpuUs] = [of('ingestUs'), of('foldUs'), of('foldCpuUs')]
    const peakMb = Math.max(...(ran[place] ?? []).map((each) => each.peakMb))
    say(`one more  at ${whole(messages)}: ${ingestUs.toFixed(0)} us to take it, ${foldUs.toFixed(0)} us to fold it (${foldCpuUs.toFixed(0)} of processor); ${whole(peakMb)} MB at most`)
    return { messages, rounds, ingestUs, foldUs, foldCpuUs }
  })
  const [small, large] = [all[0], all.at(-1)]
  if (!small || !large || small === large) return all
  const ratio = (cost: (of: More) => number) => (cost(large) / cost(small)).toFixed(2)
  say(`one more event at ${whole(large.messages)} costs ${ratio(({ ingestUs, foldUs }) => ingestUs + foldUs)} times what it costs at ${whole(small.messages)} by the clock, ${ratio(({ foldCpuUs }) => foldCpuUs)} times of processor; the middle of ${rounds} rounds that took turns`)
  return all
}

async function main() {
  const sizes = values.events.split(',').map(Number)
  const folders = sizes.map((size) => (values.keep ? join(values.keep, String(size)) : mkdtempSync(join(tmpdir(), 'milepost-bench-'))))
  try {
    const all = []
    for (const [place, size] of sizes.entries()) all.push(await measure(folders[place] as string, size))
    const more = wanted('more') ? await measureMore(all.map(({ given }) => given), Number(values.rounds)) : undefined
    if (values.json) console.log(JSON.stringify({ sizes: all.map(({ given: { messages }, ...found }) => ({ messages, ...found })), more }))
  } finally {
    if (!values.keep) for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

if (values.help) console.log(help)
else await main()
