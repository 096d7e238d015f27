import { expect, it } from 'vitest'
import { emptyRow, readSteps, rowOf, stepName, stepsOf, writtenSteps } from './step-row.ts'

it('writes steps into the address and reads them there again', () => {
  const steps = [{ event: 'A' }, { event: 'B', where: { role: { op: 'equals' as const, value: 'admin' } } }]
  expect(readSteps(writtenSteps(steps))).toEqual(steps)
  expect(readSteps('["A","B"]')).toEqual([{ event: 'A' }, { event: 'B' }])
  expect(['', 'A', '{}', '[1]', '[null]', null].map(readSteps)).toEqual([null, null, null, null, null, null])
})

it('asks for an event and one property, whatever kind of value it has', () => {
  const rows = [{ ...emptyRow(), event: 'A' }, { ...emptyRow(), event: 'B', property: 'seats', value: '3' }]
  expect(stepsOf(rows)).toEqual([{ event: 'A' }, { event: 'B', where: { seats: { op: 'in', value: ['3', 3] } } }])
  expect(stepsOf(rows)?.map(rowOf)).toEqual(rows)
})

it('is nothing while there are fewer than two steps, or one is half said', () => {
  const [a, b] = [{ ...emptyRow(), event: 'A' }, { ...emptyRow(), event: 'B' }]
  expect([[a], [a, emptyRow()], [a, { ...b, property: 'role' }]].map(stepsOf)).toEqual([null, null, null])
})

it('keeps a condition that it has no fields for', () => {
  const step = { event: 'B', where: { role: 'admin', seats: { op: 'atLeast' as const, value: 3 } } }
  expect(stepsOf([rowOf({ event: 'A' }), rowOf(step)])).toEqual([{ event: 'A' }, step])
  expect([stepName(step), stepName({ event: 'B', where: { role: 'admin' } }), stepName({ event: 'A' })]).toEqual(['B (with conditions)', 'B (role is admin)', 'A'])
})
