import { describe, expect, it } from 'vitest'
import { checklist, daysAgo, dayMs, momentWith, now } from './arbiter/moments.fixture.ts'
import { emptyFacts } from './facts/empty-facts.ts'
import { tasksOf } from './whole.ts'

const event = (name: string) => ({ kind: 'event', event: name }) as const
const list = checklist('welcome', {
  tasks: [
    { id: 'board', title: 't', doneWhen: event('Board Created') },
    { id: 'card', title: 't', doneWhen: { ...event('Card Moved'), withinDays: 7 }, after: ['board'] },
    { id: 'invite', title: 't', doneWhen: event('Invited'), after: ['board', 'card'] },
    { id: 'unknown', title: 't', doneWhen: { kind: 'device', in: ['phone'] }, after: ['nothing'] },
  ],
})
const who = (streams: Record<string, number[]>, parts: Record<string, number> = {}, skipped: Record<string, number> = {}) =>
  momentWith({}, {}, { person: { ...emptyFacts(), streams, progress: { welcome: { parts, skipped } } } })

describe('tasksOf', () => {
  it('locks what comes after a task that is not done', () => {
    expect(tasksOf(list, who({}))).toEqual([
      { id: 'board', done: false, skipped: false, locked: false, changesAt: null },
      { id: 'card', done: false, skipped: false, locked: true, changesAt: null },
      { id: 'invite', done: false, skipped: false, locked: true, changesAt: null },
      { id: 'unknown', done: false, skipped: false, locked: false, changesAt: null },
    ])
  })

  it('counts what happened before it was published, and says when a task falls due again', () => {
    const tasks = tasksOf(list, who({ 'Board Created': [daysAgo(400)], 'Card Moved': [daysAgo(6)] }))
    expect(tasks.map(({ done, locked }) => [done, locked])).toEqual([[true, false], [true, false], [false, false], [false, false]])
    expect(tasks[1]?.changesAt).toBe(now + dayMs)
  })

  it('keeps done what was recorded as done, and never locks it', () => {
    expect(tasksOf(list, who({}, { card: daysAgo(30) }))[1]).toEqual({ id: 'card', done: true, skipped: false, locked: false, changesAt: null })
  })

  it('lets go on what comes after a task that was passed over, which is not done for that', () => {
    const [board, card] = tasksOf(list, who({}, {}, { board: daysAgo(1) }))
    expect([board, card]).toMatchObject([{ done: false, skipped: true }, { locked: false }])
    expect(tasksOf(list, who({ 'Board Created': [now] }, {}, { board: daysAgo(1) }))[0]).toMatchObject({ done: true, skipped: false })
    expect(tasksOf(list, who({}, {}, { board: now + 1 }))[0]).toMatchObject({ skipped: false })
  })

  it('locks all but the first open task of an ordered list', () => {
    const ordered = checklist('welcome', { ordered: true, tasks: ['one', 'two', 'three'].map((id) => ({ id, title: 't', doneWhen: event(id) })) })
    const locked = (...parts: Parameters<typeof who>) => tasksOf(ordered, who(...parts)).map((task) => task.locked)
    expect(locked({})).toEqual([false, true, true])
    expect(locked({ one: [now] })).toEqual([false, false, true])
    expect(locked({ two: [now] })).toEqual([false, false, false])
    expect(locked({}, {}, { one: now })).toEqual([false, false, true])
  })
})
