import { describe, expect, it } from 'vitest'
import { countsOf, deathsIn, errorsIn, failedFiles, type Report } from './report.ts'

type Told = Record<string, string>

function file(name: string, tests: Told, status = Object.values(tests).includes('failed') ? 'failed' : 'passed'): Report['testResults'][number] {
  return { name, status, assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })) }
}
const report = (...testResults: Report['testResults']): Report => ({ testResults })

const first = report(file('/a', { one: 'passed', two: 'failed' }), file('/b', { three: 'passed' }))

describe('a report of tests', () => {
  it('counts what passed and what failed, and names the files to be run again', () => {
    expect(countsOf(first)).toEqual({ passed: 2, failed: 1, late: [] })
    expect(failedFiles(first)).toEqual(['/a'])
  })

  it('counts a file that was run twice as its second run says, and names what passed only then', () => {
    expect(countsOf(first, report(file('/a', { one: 'passed', two: 'passed' })))).toEqual({ passed: 3, failed: 0, late: ['two'] })
  })

  it('counts as failed what failed twice, and what passed at first and failed then', () => {
    expect(countsOf(first, report(file('/a', { one: 'passed', two: 'failed' })))).toEqual({ passed: 2, failed: 1, late: [] })
    expect(countsOf(first, report(file('/a', { one: 'failed', two: 'passed' })))).toEqual({ passed: 2, failed: 1, late: ['two'] })
  })

  it('counts a file that could not be run as a failure, and one whose second run is missing as it was', () => {
    expect(countsOf(report(file('/a', {}, 'failed'), file('/b', { three: 'passed' })))).toEqual({ passed: 1, failed: 1, late: [] })
    expect(countsOf(first, report())).toEqual({ passed: 2, failed: 1, late: [] })
  })

  it('names the files whose processes died, of which it knows nothing else, and counts them as their second run says', () => {
    const output = `
Error: [vitest-pool]: Worker forks emitted error.
Caused by: Error: Worker exited unexpectedly with signal SIGTRAP during started state while running test file /c
 > ChildProcess.emit node:events:526:24
Caused by: Error: Worker exited unexpectedly with signal SIGKILL during started state while running test files /e, /f
Caused by: Error: Worker exited unexpectedly with exit code 1 during started state while running test file /d`
    expect(deathsIn(output)).toEqual([
      { signal: 'SIGTRAP', files: ['/c'] },
      { signal: 'SIGKILL', files: ['/e', '/f'] },
    ])
    expect(countsOf(report(file('/b', { three: 'passed' })), report(file('/c', { four: 'passed', five: 'failed' })))).toEqual({ passed: 2, failed: 1, late: [] })
  })

  it('says how many errors belong to no test', () => {
    expect(errorsIn(' Test Files  1 passed (1)\n     Errors  2 errors\n   Start at  16:00:07')).toBe(2)
    expect(errorsIn(' Test Files  1 passed (1)')).toBe(0)
  })

  it('counts no test that was not run', () => {
    expect(countsOf(report(file('/a', { one: 'passed', two: 'skipped' })))).toEqual({ passed: 1, failed: 0, late: [] })
  })
})
