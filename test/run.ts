import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserName, needBrowsers } from './harness/browsers.ts'

/** `pnpm test [PART ...]`: every part, or the named ones, one after the other; closes with a line of counts. */
const vitestParts = ['pure', 'dom', 'collector', 'oracle', 'house', 'journeys', 'faults', 'surfaces'] as const
const parts = ['types', ...vitestParts] as const
type Part = (typeof parts)[number]

/** Browsers that a part drives: found or installed before anything runs, so that no part is skipped for want of one. */
const browsersOf: Partial<Record<Part, BrowserName[]>> = {
  dom: ['chromium'],
  journeys: ['chromium'],
  surfaces: ['chromium', 'firefox', 'webkit'],
}

interface Outcome {
  part: Part
  passed: number
  failed: number
  seconds: number
}

const root = new URL('..', import.meta.url).pathname
const scratch = mkdtempSync(join(tmpdir(), 'milepost-test-'))

function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, FORCE_COLOR: '0' } })
    child.on('error', (error) => {
      console.error(`test: ${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function types(): Promise<Pick<Outcome, 'passed' | 'failed'>> {
  const code = await run('npx', ['-y', 'pnpm@10', 'check'])
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A part whose run ends badly or runs nothing has failed, whatever its report says. */
async function vitest(project: Part): Promise<Pick<Outcome, 'passed' | 'failed'>> {
  const report = join(scratch, `${project}.json`)
  const code = await run('vitest', ['run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report])
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }
    const failed = counts.numFailedTests + (counts.numFailedTests === 0 ? counts.numFailedTestSuites : 0)
    const broken = failed === 0 && (code !== 0 || counts.numPassedTests === 0)
    return { passed: counts.numPassedTests, failed: broken ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const unknown = asked.find((name) => !(parts as readonly string[]).includes(name))
  if (unknown) {
    console.error(`test: there is no part "${unknown}"; the parts are ${parts.join(', ')}`)
    process.exit(2)
  }
  const chosen = parts.filter((part) => asked.length === 0 || asked.includes(part))
  needBrowsers([...new Set(chosen.flatMap((part) => browsersOf[part] ?? []))])
  const outcomes: Outcome[] = []
  for (const part of chosen) {
    console.log(`\n== ${part} ==`)
    const startedAt = performance.now()
    const counts = part === 'types' ? await types() : await vitest(part)
    outcomes.push({ part, ...counts, seconds: (performance.now() - startedAt) / 1000 })
  }
  rmSync(scratch, { recursive: true, force: true })
  console.log('\npart        passed  failed  seconds')
  for (const { part, passed, failed, seconds } of outcomes)
    console.log(`${part.padEnd(10)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`)
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

await main()
