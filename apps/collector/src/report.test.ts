import { expect, it } from 'vitest'
import { createReport } from './report.ts'

it('says a fault once a minute, and how often it was met meanwhile', () => {
  let now = 0
  const said: [string, number][] = []
  const report = createReport(
    () => now,
    ({ message }, since) => said.push([message, since]),
  )
  const full = () => report(new Error('the disk is full'))
  for (let n = 0; n < 5; n++) full()
  report(new Error('another'))
  now = 60_000
  full()
  expect(said).toEqual([
    ['the disk is full', 0],
    ['another', 0],
    ['the disk is full', 4],
  ])
})
