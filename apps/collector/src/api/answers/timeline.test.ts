import type { Content, TimelinePage } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Position } from '../../store/reports/reports.ts'
import type { TimelineFound, TimelineMessage } from '../../store/reports/timeline.ts'
import { messagesBefore, timelinePage } from './timeline.ts'

const ann = { id: 'u:ann', name: 'Ann', identified: true }
const when = { kind: 'all', of: [] } as const
const content: Content = {
  host: { locales: ['de', 'en'], events: {} },
  experiences: [{ id: 'recommend', name: 'Would you recommend us', kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'How likely?' }] }],
  milestones: [{ id: 'active', name: 'Activated', unit: 'account', when, activation: true }],
  stageModels: [{ id: 'saas', name: 'SaaS', unit: 'account', stages: [{ id: 'trial', name: { en: 'Trial', de: 'Probe' }, when }] }],
}

function message(at: number, seq: number, more: Partial<TimelineMessage>): TimelineMessage {
  return { at, seq, type: 'track', event: 'Board Created', groupId: null, body: {}, person: ann, ...more }
}
const found = (messages: TimelineMessage[], more: Partial<TimelineFound> = {}) => ({ asOf: 1, messages, spans: [], reached: [], ...more })
const lineOf = (more: Partial<TimelineMessage>) => {
  const [item] = timelinePage(found([message(5, 1, more)]), null, 10, content).items
  return item && [item.kind, item.title, item.detail]
}

describe('a message as a line', () => {
  test.each<[Partial<TimelineMessage>, [string, string, string | null]]>([
    [{ event: 'Board Created' }, ['event', 'Board Created', null]],
    [{ type: 'page', event: 'Settings', body: { properties: { path: '/settings' } } }, ['event', 'Viewed Settings', '/settings']],
    [{ type: 'page', event: null, body: { properties: { path: '/x' } } }, ['event', 'Viewed /x', '/x']],
    [{ type: 'identify', event: null, body: { traits: { name: 'Ann', plan: 'pro' } } }, ['traits', 'Traits set', 'name, plan']],
    [{ type: 'identify', event: null }, ['traits', 'Identified', null]],
    [{ type: 'group', event: null, groupId: 'acme' }, ['traits', 'Joined acme', null]],
    [{ type: 'group', event: null, groupId: 'acme', body: { traits: { plan: 'pro', seats: 3 } } }, ['traits', 'Account traits set', 'plan, seats']],
    [{ type: 'alias', event: null, body: { previousId: 'old' } }, ['traits', 'Known before as old', null]],
    [{ event: 'Milepost Seen', body: { properties: { experience: 'recommend' } } }, ['shown', 'Would you recommend us', null]],
    [{ event: 'Milepost Dismissed', body: { properties: { experience: 'gone' } } }, ['shown', 'gone', 'dismissed']],
    [{ event: 'Milepost Task Completed', body: { properties: { experience: 'recommend', task: 'board' } } }, ['shown', 'Would you recommend us', 'task done: board']],
    [{ event: 'Milepost Answered', body: { properties: { experience: 'recommend', questionType: 'nps', value: 9 } } }, ['answer', 'Would you recommend us', 'NPS 9']],
    [{ event: 'Milepost Answered', body: { properties: { experience: 'recommend', questionType: 'text', value: 'Great' } } }, ['answer', 'Would you recommend us', 'Great']],
    [{ event: 'Milepost Answered', body: { properties: { experience: 'recommend', questionType: 'choices', value: { choices: ['a', 'b'], other: 'c' } } } }, ['answer', 'Would you recommend us', 'a, b, c']],
  ])('%j', (more, line) => {
    expect(lineOf(more)).toEqual(line)
  })
})

test('what follows from a message stands above it, in the words of the release', () => {
  const { items } = timelinePage(
    found([message(10, 1, {}), message(4, 2, {})], {
      reached: [{ milestone: 'active', at: 10 }],
      spans: [{ model: 'saas', stage: null, enteredAt: 4, leftAt: 10 }, { model: 'saas', stage: 'trial', enteredAt: 10, leftAt: null }],
    }),
    null,
    10,
    content,
  )
  expect(items.map(({ at, kind, title, detail }) => [at, kind, title, detail])).toEqual([
    [10, 'stage', 'Probe', 'SaaS'],
    [10, 'milestone', 'Activated', null],
    [10, 'event', 'Board Created', null],
    [4, 'stage', 'No stage', 'SaaS'],
    [4, 'event', 'Board Created', null],
  ])
})

test('a cursor of another list is seen to be one', () => {
  expect(messagesBefore({ at: 5, id: 'u:ann' })).toBeNull()
  expect(messagesBefore({ at: 5, id: '7:ann' })).toBeNull()
  expect(messagesBefore({ at: 5, id: '0:ann' })).toBeNull()
  expect(messagesBefore({ at: 5, id: '0:12' })).toEqual({ at: 5, seq: 12 })
})

test('read page by page, nothing is missing and nothing comes twice, whatever happened at one instant', () => {
  const at = fc.integer({ min: 0, max: 5 })
  const things = fc.record({
    messages: fc.array(at, { maxLength: 12 }),
    reached: fc.uniqueArray(fc.record({ milestone: fc.constantFrom('a', 'b', 'c'), at }), { selector: ({ milestone }) => milestone }),
    spans: fc.uniqueArray(at, { maxLength: 4 }),
    limit: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(things, ({ messages, reached, spans, limit }) => {
      const all = messages.map((time, index) => message(time, index + 1, { event: `event ${index}` })).sort((a, b) => b.at - a.at || b.seq - a.seq)
      const rest = { reached, spans: spans.map((enteredAt) => ({ model: 'saas', stage: `s${enteredAt}`, enteredAt, leftAt: null })) }
      const whole = timelinePage(found(all, rest), null, 100, content).items
      const read: TimelinePage['items'] = []
      for (let cursor: Position | null = null; ; ) {
        const before: ReturnType<typeof messagesBefore> = cursor && messagesBefore(cursor)
        const after = all.filter((each) => !before || each.at < before.at || (each.at === before.at && each.seq < before.seq))
        const page: TimelinePage = timelinePage(found(after.slice(0, limit + 1), rest), cursor, limit, content)
        read.push(...page.items)
        if (page.next === null) break
        const [time, id] = JSON.parse(Buffer.from(page.next, 'base64url').toString()) as [number, string]
        cursor = { at: time, id }
      }
      expect(read).toEqual(whole)
      expect(whole).toHaveLength(messages.length + reached.length + spans.length)
    }),
  )
})
