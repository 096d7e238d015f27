import { expect, test } from 'vitest'
import { createRemembered } from './remembered.ts'

test('an answer is made once a minute, for each project and question', () => {
  const remembered = createRemembered()
  let made = 0
  const ask = (project: number, name: string, asOf: number) => remembered(project)(name, asOf, () => ++made)
  expect([ask(1, 'a', 60_000), ask(1, 'a', 119_999), ask(1, 'a', 120_000)]).toEqual([1, 1, 2])
  expect([ask(2, 'a', 120_000), ask(1, 'b', 120_000), ask(1, 'a', 120_001)]).toEqual([3, 4, 2])
})

test('no more than a hundred are kept', () => {
  const remembered = createRemembered()(1)
  for (let index = 0; index <= 100; index++) remembered(`question ${index}`, 0, () => index)
  expect(remembered('question 0', 0, () => 'made again')).toBe('made again')
  expect(remembered('question 100', 0, () => 'made again')).toBe(100)
})

test('an answer that is not worth it, or failed, is made again; who asks meanwhile waits for the same', async () => {
  const remember = createRemembered()(1)
  let made = 0
  const ask = (isKept: (answer: number) => boolean) => remember('a', 0, async () => ++made, isKept)
  expect(await Promise.all([ask(() => false), ask(() => false)])).toEqual([1, 1])
  expect(await ask(() => true)).toBe(2)
  expect(await ask(() => true)).toBe(2)
  const fail = () => remember('b', 0, async () => Promise.reject(new Error(`fault ${++made}`)))
  await expect(fail()).rejects.toThrow('fault 3')
  await expect(fail()).rejects.toThrow('fault 4')
})
