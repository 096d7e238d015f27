import { describe, expect, it } from 'vitest'
import { createPace, restAfter } from './pace.ts'

/** Sizes after some commits of full size, each taking `msPerMessage` for each message. */
function sizes(msPerMessage: number, commits: number): number[] {
  const pace = createPace()
  return Array.from({ length: commits }, () => {
    const messages = pace.messages()
    pace.took(messages, messages * msPerMessage)
    return pace.messages()
  })
}

describe('the pace of the fold', () => {
  it('settles at commits of a quarter of a second', () => {
    expect(sizes(0.1, 6).at(-1)).toBe(2_500)
    expect(sizes(0.5, 6).at(-1)).toBe(500)
  })

  it('never takes more at once than memory should hold, nor fewer than are worth a commit', () => {
    expect(sizes(0, 10).at(-1)).toBe(10_000)
    expect(sizes(100, 10).at(-1)).toBe(250)
  })

  it('learns nothing from a few messages', () => {
    const pace = createPace()
    pace.took(3, 900)
    expect(pace.messages()).toBe(2_000)
  })
})

it.each([
  [0, 40],
  [10, 40],
  [50, 150],
  [1_000, 400],
])('after %i ms of work the fold rests %i ms', (workMs, restMs) => expect(restAfter(workMs)).toBe(restMs))
