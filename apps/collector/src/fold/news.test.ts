import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { operator } from '../store/audit.ts'
import { webhookTypes, type WebhookMessage } from '@milepost/contract'
import { newsOfSubject } from './news.ts'

const hour = 3_600_000
const event = { kind: 'event', event: 'Board Created' } as const
const content = {
  host: { locales: ['en'], events: { 'Board Created': {} } },
  experiences: [],
  milestones: [{ id: 'board', name: 'Board', unit: 'person', when: event }],
  stageModels: [{ id: 'life', name: 'Life', unit: 'account', stages: [{ id: 'trial', name: 'Trial', when: { kind: 'all', of: [] } }, { id: 'active', name: 'Active', when: event }] }],
}
const answered = { type: 'track', event: 'Milepost Answered', userId: 'ann', messageId: 'a1', context: { groupId: 'acme' }, properties: { experience: 'nps', surface: 'survey', release: 1, submission: 's1', question: 'score', questionType: 'nps', value: 9 } }
const created = (id: string, at?: number) => ({ type: 'track', event: 'Board Created', userId: 'ann', messageId: id, context: { groupId: 'acme' }, ...(at !== undefined && { timestamp: new Date(at).toISOString() }) })

let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
  await collector.publish(content as never)
  const webhook = { id: 'wh', name: 'CRM', url: 'https://crm.example/hook', types: [...webhookTypes], secret: 'whsec_AAAA' }
  await collector.store.webhooks.create(collector.project.id, webhook, { by: operator, at: collector.time.now - 48 * hour })
})
afterEach(() => collector.close())

async function told(): Promise<WebhookMessage[]> {
  const due = await collector.store.webhooks.claim(collector.time.now, collector.time.now, 100)
  return due.map(({ message }) => JSON.parse(message.body) as WebhookMessage)
}

describe('the fold tells other systems', () => {
  test('of an answer, a milestone and a move between stages, once each however often it folds', async () => {
    await collector.send({ type: 'identify', userId: 'ann', messageId: 'i1', context: { groupId: 'acme' } })
    await collector.fold()
    collector.time.now += hour
    await collector.send(created('m1'), answered)
    await collector.fold()
    await collector.send(created('m2'))
    await collector.fold()
    const all = await told()
    expect(all.map(({ type }) => type).sort()).toEqual(['answer.received', 'milestone.reached', 'stage.changed', 'stage.changed'])
    expect(all).toContainEqual(expect.objectContaining({ type: 'milestone.reached', project: 'acme', timestamp: new Date(collector.time.now).toISOString(), data: { milestone: 'board', subject: { unit: 'person', id: 'u:ann', name: 'ann' } } }))
    expect(all).toContainEqual(expect.objectContaining({ type: 'stage.changed', data: { model: 'life', subject: { unit: 'account', id: 'acme', name: 'acme' }, from: 'trial', to: 'active' } }))
    expect(all).toContainEqual(expect.objectContaining({ type: 'answer.received', data: expect.objectContaining({ submission: 's1', score: 9, person: { id: 'u:ann' }, account: { id: 'acme' } }) }))
  })

  test('nothing of a history that is imported', async () => {
    const past = collector.time.now - 90 * 24 * hour
    await collector.post('/v1/batch', { batch: [created('m1', past)] }, { authorization: `Bearer ${collector.secretKey}` })
    await collector.fold()
    expect(await told()).toEqual([])
  })

  test('nothing again when rules change and the log is folded anew', async () => {
    await collector.send(created('m1'))
    await collector.fold()
    const before = (await told()).length
    expect(before).toBeGreaterThan(0)
    await collector.publish({ ...content, stageModels: [{ ...content.stageModels[0], stages: content.stageModels[0]!.stages.map((stage) => ({ ...stage, id: `${stage.id}-2` })) }] } as never)
    collector.time.now += 2_000
    await collector.fold()
    expect((await told()).length).toBe(before)
  })
})

test('what happened a day ago, or will, is no news', () => {
  const subject = { unit: 'person', id: 'u:ann', name: 'Ann' } as const
  const at = (reachedAt: number) => newsOfSubject(subject, { milestones: { board: reachedAt }, histories: {}, wakeAt: null }, 100 * hour)
  expect(at(100 * hour)).toMatchObject([{ type: 'milestone.reached', key: 'milestone board person u:ann', person: 'u:ann' }])
  expect([at(76 * hour), at(101 * hour)]).toEqual([[], []])
})
