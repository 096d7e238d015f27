import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startRecurring } from './recurring.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('runs one round after the other, also where one takes longer than the time between two', async () => {
  const ends: (() => void)[] = []
  const work = startRecurring(() => new Promise<void>((resolve) => ends.push(resolve)), 1_000, () => {})
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ends).toHaveLength(1)
  ends[0]!()
  await vi.advanceTimersByTimeAsync(0)
  expect(ends).toHaveLength(2)
  ends[1]!()
  await vi.advanceTimersByTimeAsync(0)
  ends[2]!()
  await work.stop()
})

it('reports a round that fails, and runs the next', async () => {
  const reported: string[] = []
  let rounds = 0
  const work = startRecurring(() => Promise.reject(new Error(`round ${++rounds}`)), 1_000, ({ message }) => reported.push(message))
  await vi.advanceTimersByTimeAsync(2_000)
  await work.stop()
  expect(reported).toEqual(['round 1', 'round 2'])
})

it('is stopped when the round that runs has ended, and begins no other', async () => {
  const done: string[] = []
  let end = () => {}
  const work = startRecurring(() => new Promise<void>((resolve) => (end = resolve)).then(() => void done.push('round')), 1_000, () => {})
  await vi.advanceTimersByTimeAsync(1_000)
  const stopped = work.stop().then(() => void done.push('stopped'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(done).toEqual([])
  end()
  await stopped
  expect(done).toEqual(['round', 'stopped'])
})
