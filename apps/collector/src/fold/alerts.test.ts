import { type Alert, type Facts, kitEvents } from '@milepost/contract'
import { emptyFacts } from '@milepost/targeting'
import { expect, test } from 'vitest'
import { openCollector } from '../app.fixture.ts'
import { alertsAsking, alertsRaised } from './alerts.ts'

const now = Date.UTC(2026, 10, 22, 12)
const large: Alert = { id: 'large-detractor', name: 'A detractor who pays much', type: 'nps', when: { kind: 'trait', of: 'account', trait: 'mrr', op: 'atLeast', value: 1000 } }
const answer = { submission: 's1', question: 'score', survey: 'nps', type: 'nps', score: 3, at: now - 1_000 }
const having = (traits: Record<string, string | number>): Facts => ({ ...emptyFacts(), traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, [{ at: 0, value }]])) })
const ann = { key: 'u:ann', name: 'Ann', facts: having({ role: 'admin' }) }
const acme = (mrr: number) => ({ key: 'acme', name: 'Acme', facts: having({ mrr }) })

test.each([
  ['a detractor asks', {}, answer, 1],
  ['a passive does not', {}, { ...answer, score: 7 }, 0],
  ['a passive does where it is asked for', { bands: ['low', 'middle'] }, { ...answer, score: 7 }, 1],
  ['another type does not', {}, { ...answer, type: 'ces2' }, 0],
  ['another survey does not', { survey: 'exit' }, answer, 0],
  ['a text does not', {}, { ...answer, type: 'text', score: null }, 0],
  ['an answer of last week, told now, does not', {}, { ...answer, at: now - 7 * 86_400_000 }, 0],
  ['an answer of tomorrow does not', {}, { ...answer, at: now + 1 }, 0],
] as const)('%s', (_, more, given, count) => {
  expect(alertsAsking([{ ...large, ...more } as Alert], given, now)).toHaveLength(count)
})

test('is raised for an account that pays much, and not for another, nor for nobody\'s', () => {
  const raised = (account: Parameters<typeof alertsRaised>[2]['account']) => alertsRaised([large], answer, { person: ann, account }, now)
  expect(raised(acme(1000))).toEqual([
    {
      type: 'alert.raised',
      key: 'alert large-detractor s1',
      at: now - 1_000,
      person: 'u:ann',
      data: {
        id: 'large-detractor',
        title: 'A detractor who pays much',
        text: 'Ann of Acme answered 3',
        path: '/feedback?item=s1',
        detail: { submission: 's1', survey: 'nps', question: 'score', questionType: 'nps', score: 3, person: { id: 'u:ann', name: 'Ann' }, account: { id: 'acme', name: 'Acme' } },
      },
    },
  ])
  expect(raised(acme(999))).toEqual([])
  expect(raised(null)).toEqual([])
})

test('an answer that is changed within its submission raises the same alert, which is sent once', () => {
  const keys = [3, 2, 0].flatMap((score) => alertsRaised([large], { ...answer, score }, { person: ann, account: acme(5000) }, now).map(({ key }) => key))
  expect(new Set(keys)).toEqual(new Set(['alert large-detractor s1']))
})

test('a new rule is heeded at once, without folding the past again; a detractor of a large account is told to a webhook once', async () => {
  const collector = await openCollector()
  const content = { host: { locales: ['en'], events: {}, accountTraits: { mrr: 'number' } }, experiences: [{ id: 'nps', name: 'NPS', kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'Would you?' }] }] } as const
  await collector.publish(content as never)
  const answered = (userId: string, value: number) => ({ type: 'track', event: kitEvents.answered, userId, properties: { experience: 'nps', surface: 'survey', release: 1, submission: `s-${userId}`, question: 'score', questionType: 'nps', value } })
  await collector.send(answered('early', 0))
  await collector.fold()
  const made = await collector.post('/api/webhooks', { name: 'CRM', url: 'https://crm.example/hook', types: ['alert.raised'] }, { authorization: `Bearer ${collector.secretKey}` })
  expect(made.status).toBe(201)
  collector.time.now += 3_000
  expect((await collector.publish({ ...content, alerts: [large] } as never)).status).toBe(200)
  collector.time.now += 3_000
  await collector.fold()
  await collector.send(
    { type: 'identify', userId: 'ann', traits: { name: 'Ann' } },
    { type: 'group', userId: 'ann', groupId: 'acme', traits: { mrr: 4000, name: 'Acme' } },
    { type: 'group', userId: 'bob', groupId: 'small', traits: { mrr: 10 } },
    answered('ann', 2),
    answered('bob', 2),
  )
  await collector.fold()
  collector.time.now += 1_000
  await collector.send(answered('ann', 1))
  await collector.fold()
  collector.time.now += 1_000
  const due = await collector.store.webhooks.claim(collector.time.now, collector.time.now + 60_000, 10)
  expect(due.map(({ message }) => (JSON.parse(message.body) as { data: { text: string } }).data.text)).toEqual(['Ann of Acme answered 2'])
  await collector.close()
})
