import { expect, test } from 'vitest'
import { createGathering } from './gathering.ts'

function gathering() {
  let time = 0
  return { ...createGathering(() => time), pass: (ms: number) => (time += ms) }
}

test('the first requests come soon, those of a busy page ten seconds apart', () => {
  const { waitMs, note, pass } = gathering()
  const sentAt: number[] = []
  let time = 0
  for (let request = 0; request < 8; request++) {
    const wait = waitMs('soon')
    time += wait
    pass(wait)
    note()
    sentAt.push(time)
  }
  const gaps = sentAt.map((at, index) => at - (sentAt[index - 1] ?? 0))
  expect(gaps.slice(0, 2)).toEqual([2000, 2000])
  expect(gaps.slice(4)).toEqual([10_000, 10_000, 10_000, 10_000])
})

test('what happens now and then never waits longer than two seconds', () => {
  const { waitMs, note, pass } = gathering()
  for (let request = 0; request < 20; request++) {
    pass(10_000)
    expect(waitMs('soon')).toBe(2000)
    note()
  }
})

test('what is urgent waits for nobody, and a page view for ten seconds, however many requests were made', () => {
  const { waitMs, note } = gathering()
  for (let request = 0; request < 5; request++) note()
  expect([waitMs('urgent'), waitMs('later')]).toEqual([0, 10_000])
})

test('a clock that is set back gives nothing and takes nothing', () => {
  const { waitMs, note, pass } = gathering()
  for (let request = 0; request < 3; request++) note()
  pass(-60_000)
  expect(waitMs('soon')).toBe(10_000)
  pass(10_000)
  expect(waitMs('soon')).toBe(2000)
})
