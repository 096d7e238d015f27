import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'

const help = `Makes requests from a grammar of bodies, headers and addresses, and says whether one of them broke the collector.

  pnpm fuzz [--runs 20000] [--minutes 10] [--seed N]

  --runs     requests
  --minutes  ends sooner where they take longer
  --seed     a run is repeated by its seed; made up where it is left out

Example: pnpm fuzz --runs 1000000 --minutes 30`

const { values } = parseArgs({ options: { runs: { type: 'string', default: '20000' }, minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, help: { type: 'boolean', default: false } } })
const [runs, minutes, seed] = [Number(values.runs), Number(values.minutes), Number(values.seed ?? Date.now() % 1_000_000_000)]

if (values.help) console.log(help)
else if (![runs, minutes].every((each) => each > 0) || !Number.isInteger(runs) || !Number.isInteger(seed)) {
  console.error('fuzz: --runs and --seed are whole numbers, --minutes a number above 0')
  process.exitCode = 2
} else {
  // The heap is only comparable after a collection.
  setFlagsFromString('--expose-gc')
  globalThis.gc ??= runInNewContext('gc') as NodeJS.GCFunction
  const draw = process.stderr.isTTY
  try {
    const done = await fuzz({ runs, seed, seconds: minutes * 60, onProgress: ({ runs: soFar, heapMb, perSecond }) => draw && process.stderr.write(`\r${soFar} of ${runs}, ${perSecond.toFixed(0)}/s, heap ${heapMb.toFixed(0)} MB\x1b[K`) })
    if (draw) process.stderr.write('\r\x1b[K')
    const statuses = Object.entries(done.statuses).map(([status, count]) => `${status}: ${count}`).join(', ')
    console.log(`kept    ${done.runs} requests in ${done.seconds.toFixed(0)} s, seed ${seed}: none of 500 or above, all that was logged was folded
        ${statuses}
        ${done.servedRuns} through a real server, ${done.logged} messages logged; heap ${done.heapMb.warm.toFixed(0)} MB when warm, ${done.heapMb.curve.map((mb) => `${mb}, `).join('')}${done.heapMb.end.toFixed(0)} MB at the end`)
  } catch (error) {
    process.exitCode = 1
    console.log(`BROKEN  seed ${seed}: ${(error as Error).message}`)
  }
}
