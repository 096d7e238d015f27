import { expect, test } from 'vitest'
import { live } from './live.ts'

test('a change is said to everybody who listens, after it has happened', () => {
  const count = live(1)
  const heard: number[] = []
  count.subscribe(() => heard.push(count.value))
  const stop = count.subscribe(() => heard.push(-count.value))
  count.value = 2
  stop()
  stop()
  count.value = 3
  expect(heard).toEqual([2, -2, 3])
})

test('setting what stands already says nothing', () => {
  const word = live('same')
  const heard: string[] = []
  word.subscribe(() => heard.push(word.value))
  word.value = 'same'
  expect(heard).toEqual([])
})

test('who stops listening while a change is being told spoils it for nobody', () => {
  const on = live(false)
  const heard: string[] = []
  const stop = on.subscribe(() => {
    heard.push('first')
    stop()
  })
  on.subscribe(() => heard.push('second'))
  on.value = true
  on.value = false
  expect(heard).toEqual(['first', 'second', 'second'])
})

test('several fields change at once, and are told of once', () => {
  const view = live({ form: 'full', done: 1, title: 'Start' })
  const heard: unknown[] = []
  view.subscribe(() => heard.push(view.value))
  view.change({ form: 'launcher', done: 2 })
  expect(heard).toEqual([{ form: 'launcher', done: 2, title: 'Start' }])
})
