import type { Experience, HoldReason } from '@milepost/contract'
import { expect, test } from 'vitest'
import { queueAnswer } from './queue.ts'

const tip = { id: 'tip', name: 'Tip', kind: 'tooltip' } as Experience
const survey = { id: 'nps', name: 'NPS', kind: 'survey' } as Experience
const held = (...reasons: (HoldReason | null)[]) => reasons.map((reason) => ({ held: reason === null ? [] : [{ experience: tip, reason, until: null }] }))

test('those for whom it would be shown, and those for whom only the visit decides, are queued', () => {
  const { people, items } = queueAnswer(7, [tip], held(null, 'busy', 'outranked', 'coolDown', 'budget', 'notTriggered', 'targetMissing'))
  expect([people, items[0]?.queued]).toEqual([7, 7])
})

test('everybody else is counted by what keeps it from them, most first, and is not queued', () => {
  const { items } = queueAnswer(7, [tip], held('audience', 'audience', 'done', 'busy', null, 'dismissed', 'dismissed', 'dismissed'))
  expect(items).toEqual([
    { id: 'tip', name: 'Tip', kind: 'tooltip', queued: 2, reasons: [{ reason: 'dismissed', count: 3 }, { reason: 'audience', count: 2 }, { reason: 'done', count: 1 }, { reason: 'busy', count: 1 }] },
  ])
})

test('of nobody nothing is known: no one is queued, and nothing keeps anybody', () => {
  expect(queueAnswer(7, [tip, survey], []).items.map(({ queued, reasons }) => [queued, reasons])).toEqual([[0, []], [0, []]])
})
