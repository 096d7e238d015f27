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

/**
 * @param again the report of the failed files alone, run a second time
 * @returns of a file that was run twice its second run; a file that failed without a test counts as one failure
 */
export function countsOf(report: Report, again: Report = { testResults: [] }): Counts {
  const second = new Map(again.testResults.map((file) => [file.name, file]))
  const files = report.testResults.map((file) => second.get(file.name) ?? file)
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
