import * as v from 'valibot'
import { expect, test } from 'vitest'
import { findKitEventKind, kitEventProperties } from './kit-event.ts'
import { type KitEventKind, kitEventPrefix, kitEvents } from './vocabulary/kit-event.ts'

const about = { experience: 'start', surface: 'checklist', release: 3 }
const answer = { ...about, surface: 'survey', submission: 'b0c5', question: 'score', questionType: 'nps', value: 9 }

/** One sound event of each kind, as the kit sends it. */
const sound: Record<KitEventKind, Record<string, unknown>> = {
  shown: about,
  seen: about,
  clicked: { ...about, part: 'action:board' },
  dismissed: about,
  snoozed: { ...about, until: 1_790_000_000_000 },
  reopened: about,
  completed: about,
  taskCompleted: { ...about, task: 'board' },
  taskSkipped: { ...about, task: 'board' },
  stepCompleted: { ...about, surface: 'tour', step: 'welcome' },
  answered: answer,
  submitted: { ...about, submission: 'b0c5' },
  targetMissing: about,
  dropped: { counts: { queueFull: 3 } },
}

test.each(Object.entries(sound) as [KitEventKind, Record<string, unknown>][])('a sound "%s" passes, with what later versions may add', (kind, properties) => {
  expect(v.safeParse(kitEventProperties[kind], { ...properties, addedLater: true }).success).toBe(true)
})

test.each(Object.entries(sound) as [KitEventKind, Record<string, unknown>][])('a "%s" that lacks any of its properties is refused', (kind, properties) => {
  for (const name of Object.keys(properties)) {
    const { [name]: _, ...rest } = properties
    expect(v.safeParse(kitEventProperties[kind], rest).success, name).toBe(false)
  }
})

test.each<[KitEventKind, Record<string, unknown>]>([
  ['shown', { ...about, surface: 'popup' }],
  ['shown', { ...about, release: -1 }],
  ['shown', { ...about, experience: '<script>' }],
  ['answered', { ...answer, questionType: 'rating' }],
  ['answered', { ...answer, value: null }],
  ['answered', { ...answer, value: { choices: 'a' } }],
  ['answered', { ...answer, submission: 'x'.repeat(65) }],
  ['answered', { ...answer, value: { rows: { speed: 3 } } }],
  ['answered', { ...answer, tookMs: -1 }],
  ['answered', { ...answer, fields: { order: { id: 7 } } }],
  ['answered', { ...answer, fields: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`field${index}`, index])) }],
  ['submitted', { ...about, submission: 'b0c5', questions: 'score' }],
  ['submitted', { ...about, submission: 'b0c5', questions: [7] }],
  ['submitted', { ...about, submission: 'b0c5', questions: Array.from({ length: 201 }, (_, index) => `question${index}`) }],
  ['dropped', { counts: { queueFull: 'many' } }],
])('a "%s" with %j is refused', (kind, properties) => {
  expect(v.safeParse(kitEventProperties[kind], properties).success).toBe(false)
})

test.each([9, 'because', 'choice-a', { choices: ['a', 'other'], other: 'mine' }, { rows: { speed: 'good' } }])('%j is an answer', (value) => {
  expect(v.safeParse(kitEventProperties.answered, { ...answer, value }).success).toBe(true)
})

test('an answer has the length that a survey can ask for, and no more', () => {
  const accepts = (value: unknown) => v.safeParse(kitEventProperties.answered, { ...answer, value }).success
  const choices = (count: number) => ({ choices: Array.from({ length: count }, (_, index) => `choice${index}`) })
  const rows = (count: number) => ({ rows: Object.fromEntries(Array.from({ length: count }, (_, index) => [`row${index}`, 'good'])) })
  const other = (length: number) => ({ choices: ['other'], other: 'x'.repeat(length) })
  expect(['x'.repeat(5000), choices(21), rows(10), other(500)].map(accepts)).toEqual([true, true, true, true])
  expect(['x'.repeat(5001), choices(22), rows(11), other(501), { choices: ['x'.repeat(65)] }].map(accepts)).toEqual([false, false, false, false, false])
})

test('an answer may say how long it took and what the host said beside', () => {
  expect(v.safeParse(kitEventProperties.answered, { ...answer, tookMs: 3200, fields: { order: 'A-17', seats: 3, trial: true, coupon: null } }).success).toBe(true)
})

test('every event of the kit is found by its name, and nothing else is', () => {
  for (const [kind, name] of Object.entries(kitEvents)) {
    expect(name.startsWith(kitEventPrefix)).toBe(true)
    expect(findKitEventKind(name)).toBe(kind)
  }
  expect(findKitEventKind('Board Created')).toBeUndefined()
  expect(findKitEventKind('constructor')).toBeUndefined()
})
