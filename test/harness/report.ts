/** What is read of vitest's JSON report. A file that could not be run at all has failed and lists no test. */
export interface Report {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[]
}

export interface Counts {
  passed: number
  failed: number
  /** Full names of the tests among the passed that failed at first. */
  late: string[]
}

/** @returns paths of the files of which something failed */
export function failedFiles(report: Report): string[] {
  return report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
}

/** A process of test files that was ended by a signal: by V8, by a native library or by the system, but never by a test. */
export interface Death {
  signal: string
  /** Those it had to run. */
  files: string[]
}

/** @param output of vitest, whose report lacks what such a process had not told yet */
export function deathsIn(output: string): Death[] {
  const found = output.matchAll(/Worker exited unexpectedly with signal (SIG\w+) .*?while running test files? (.+)/g)
  return [...found].map(([, signal = '', files = '']) => ({ signal, files: files.split(', ') }))
}

/** @returns how many errors no test was told of: of a process that died, of a promise that nobody awaited */
export function errorsIn(output: string): number {
  return Number(/^\s*Errors\s+(\d+) errors?$/m.exec(output)?.[1] ?? 0)
}

/**
 * @param again the report of the failed files alone, run a second time
 * @returns of a file that was run twice its second run; a file that failed without a test counts as one failure
 */
export function countsOf(report: Report, again: Report = { testResults: [] }): Counts {
  const second = new Map(again.testResults.map((file) => [file.name, file]))
  const first = new Set(report.testResults.map(({ name }) => name))
  const files = [...report.testResults.map((file) => second.get(file.name) ?? file), ...again.testResults.filter(({ name }) => !first.has(name))]
  const counts = { passed: 0, failed: 0 }
  for (const file of files) {
    const failed = namesIn(file, 'failed').length
    counts.passed += namesIn(file, 'passed').length
    counts.failed += file.status === 'failed' ? Math.max(failed, 1) : failed
  }
  const passedNow = new Set(again.testResults.flatMap((file) => namesIn(file, 'passed')))
  const failedBefore = report.testResults.filter(({ name }) => second.has(name)).flatMap((file) => namesIn(file, 'failed'))
  return { ...counts, late: failedBefore.filter((name) => passedNow.has(name)) }
}

function namesIn({ assertionResults }: Report['testResults'][number], wanted: 'passed' | 'failed'): string[] {
  return assertionResults.filter(({ status }) => status === wanted).map(({ fullName }) => fullName)
}
