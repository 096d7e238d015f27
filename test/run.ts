import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type BrowserName, needBrowsers } from './harness/browsers.ts'
import { type Counts, countsOf, deathsIn, errorsIn, failedFiles, type Report } from './harness/report.ts'
import { buildSdk } from './harness/sdk.ts'

/**
 * `pnpm test [PART ...]`: runs every part, or the named ones, and closes with a line of counts. Parts are in two lanes that run side by side,
 * each one part after the other: tests in a browser mostly wait, and leave the processor to the others. When the browsers' lane is done, it
 * takes parts of the other. A browser test file that failed is run once more by itself, and so is any file whose process was ended by a signal:
 * V8 ends one now and then where many threads come and go (https://github.com/nodejs/node/issues/64500). What passes only then counts as passed
 * but is named in the closing lines, since either the test or the product fails now and then.
 */
const lanes = ['processor', 'browser'] as const
type Lane = (typeof lanes)[number]

interface PartPlan {
  lane: Lane
  /** Browsers it needs. They are found or installed before anything runs, so that no part is skipped without one. */
  browsers?: BrowserName[]
  /** Needs the script-tag files of the SDK, which are built once for the run. */
  sdk?: true
}

const plans = {
  types: { lane: 'processor' },
  faults: { lane: 'processor' },
  collector: { lane: 'processor' },
  house: { lane: 'processor', browsers: ['chromium'], sdk: true },
  postgres: { lane: 'processor' },
  oracle: { lane: 'processor' },
  pure: { lane: 'processor' },
  surfaces: { lane: 'browser', browsers: ['chromium', 'firefox', 'webkit'], sdk: true },
  pages: { lane: 'browser', browsers: ['chromium'], sdk: true },
  dom: { lane: 'browser' },
  dashboard: { lane: 'browser', browsers: ['chromium'] },
  journeys: { lane: 'browser', browsers: ['chromium', 'firefox', 'webkit'], sdk: true },
} satisfies Record<string, PartPlan>

type Part = keyof typeof plans
const parts = Object.keys(plans) as Part[]
const planOf = (part: Part): PartPlan => plans[part]

interface Outcome extends Counts {
  part: Part
  seconds: number
}

const root = new URL('..', import.meta.url).pathname
const scratch = mkdtempSync(join(tmpdir(), 'milepost-test-'))

interface Run {
  code: number
  output: string
}

/** Output of a part is printed when the part has ended, since that of the two lanes would mix. */
function run(command: string, args: string[], more: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve) => {
    const { FORCE_COLOR, ...env } = process.env
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...more, NO_COLOR: '1' } })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    const output = () => Buffer.concat(chunks).toString()
    child.on('error', (error) => resolve({ code: 1, output: `${output()}\ntest: ${command} could not be started: ${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output() }))
  })
}

type Told = Counts & { output: string }

const broken = { passed: 0, failed: 1, late: [] }

async function types(): Promise<Told> {
  const { code, output } = await run('npx', ['-y', 'pnpm@10', 'check'])
  return code === 0 ? { passed: 1, failed: 0, late: [], output } : { ...broken, output }
}

async function vitest(part: Part, more: NodeJS.ProcessEnv, files: string[] = []): Promise<Run & { report?: Report }> {
  const file = join(scratch, `${part}.json`)
  rmSync(file, { force: true })
  const ran = await run('vitest', ['run', '--project', part, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', file, ...files], more)
  return existsSync(file) ? { ...ran, report: JSON.parse(readFileSync(file, 'utf8')) as Report } : ran
}

/** A part whose run ends badly or runs nothing has failed, whatever its report says. */
async function tests(part: Part, more: NodeJS.ProcessEnv): Promise<Told> {
  const first = await vitest(part, more)
  if (!first.report) return { ...broken, output: first.output }
  const deaths = deathsIn(first.output)
  const failed = planOf(part).browsers ? failedFiles(first.report) : []
  const files = [...new Set([...deaths.flatMap(({ files }) => files), ...failed])]
  const again = files.length > 0 ? await vitest(part, more, files) : undefined
  const counts = countsOf(first.report, again?.report)
  if (again?.code === 0) counts.late.push(...deaths.map(({ files, signal }) => `${files.length} files of ${part}, whose process was ended by ${signal}, among them ${relative(root, files[0] ?? '')}`))
  const output = again ? `${first.output}\nrun again:\n${again.output}` : first.output
  // A second run of what a process left undone says nothing of other errors in the first.
  const hasOtherErrors = failed.length === 0 && errorsIn(first.output) > deaths.length
  const endedBadly = (again ?? first).code !== 0 || counts.passed === 0 || hasOtherErrors
  return counts.failed === 0 && endedBadly ? { ...counts, failed: 1, output } : { ...counts, output }
}

type Waiting = Record<Lane, Part[]>

function nextFor(lane: Lane, waiting: Waiting): Part | undefined {
  return waiting[lane].shift() ?? (lane === 'browser' ? waiting.processor.shift() : undefined)
}

async function runLane(lane: Lane, waiting: Waiting, sdk: Promise<string> | undefined): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let part = nextFor(lane, waiting); part; part = nextFor(lane, waiting)) {
    // Most tests start processes of the product, which all load the same files: compiled once, they start faster.
    const env = { NODE_COMPILE_CACHE: join(scratch, 'compiled'), ...(planOf(part).sdk && { MILEPOST_BUILT_SDK: await sdk }) }
    console.log(`${part} begins`)
    const startedAt = performance.now()
    const { output, ...counts } = part === 'types' ? await types() : await tests(part, env)
    const outcome = { part, ...counts, seconds: (performance.now() - startedAt) / 1000 }
    console.log(`\n== ${part}: ${counts.passed} passed, ${counts.failed} failed, ${outcome.seconds.toFixed(0)} s ==\n${output}`)
    outcomes.push(outcome)
  }
  return outcomes
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const unknown = asked.find((name) => !(parts as string[]).includes(name))
  if (unknown) {
    console.error(`test: there is no part "${unknown}"; the parts are ${parts.join(', ')}`)
    process.exit(2)
  }
  const chosen = parts.filter((part) => asked.length === 0 || asked.includes(part))
  needBrowsers([...new Set(chosen.flatMap((part) => planOf(part).browsers ?? []))])
  const startedAt = performance.now()
  const sdk = chosen.some((part) => planOf(part).sdk) ? buildSdk(join(scratch, 'sdk')) : undefined
  const waiting = Object.fromEntries(lanes.map((lane) => [lane, chosen.filter((part) => planOf(part).lane === lane)])) as Waiting
  const outcomes = (await Promise.all(lanes.map((lane) => runLane(lane, waiting, sdk)))).flat()
  rmSync(scratch, { recursive: true, force: true })
  console.log('\npart        passed  failed  seconds')
  for (const { part, passed, failed, seconds } of outcomes)
    console.log(`${part.padEnd(10)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`)
  const late = outcomes.flatMap((outcome) => outcome.late)
  for (const name of late) console.log(`passed only when it was run again: ${name}`)
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

await main()
