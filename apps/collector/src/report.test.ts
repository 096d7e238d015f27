import { expect, it } from 'vitest'
import { createReport } from './report.ts'

it('says a fault once a minute, and how often it was met meanwhile', () => {
  let now = 0
  const lines: string[] = []
  const report = createReport(() => now, (text) => lines.push(text))
  const full = () => report(new Error('the disk is full'))
  for (let n = 0; n < 5; n++) full()
  report(new Error('another'))
  expect(lines).toHaveLength(2)
  now = 60_000
  full()
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/the disk is full[^]*and 4 times/)
})
