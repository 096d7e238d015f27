import { type Alert, type Facts, kitEvents } from '@milepost/contract'
import { emptyFacts } from '@milepost/targeting'
import { expect, test } from 'vitest'
import { openCollector } from '../app.fixture.ts'
import { type AlertingAnswer, alertsAsking, alertsRaised } from './alerts.ts'

const now = Date.UTC(2026, 10, 22, 12)
const large: Alert = { id: 'large-detractor', name: 'A detractor who pays much', type: 'nps', when: { kind: 'trait', of: 'account', trait: 'mrr', op: 'atLeast', value: 1000 } }
const calendar = { dayOf: (at: number) => Math.floor(at / 86_400_000), startOfDay: (day: number) => day * 86_400_000 }
const answer: AlertingAnswer = { submission: 's1', question: 'score', survey: 'nps', type: 'nps', score: 3, text: null, choices: null, at: now - 1_000, device: 'phone', language: 'de' }
const chosen = (type: string, ...choices: string[]): AlertingAnswer => ({ ...answer, type, score: null, choices })
const having = (traits: Record<string, string | number>): Facts => ({ ...emptyFacts(), traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, [{ at: 0, value }]])) })
const ann = { key: 'u:ann', name: 'Ann', facts: having({ role: 'admin' }) }
const acme = (mrr: number) => ({ key: 'acme', name: 'Acme', facts: having({ mrr }) })

test.each([
  ['a detractor asks', {}, answer, 1],
  ['a passive does not', {}, { ...answer, score: 7 }, 0],
  ['a passive does where it is asked for', { bands: ['low', 'middle'] }, { ...answer, score: 7 }, 1],
  ['another type does not', {}, { ...answer, type: 'ces2' }, 0],
  ['another survey does not', { survey: 'exit' }, answer, 0],
  ['another question does not', { survey: 'nps', question: 'other' }, answer, 0],
  ['that question does', { survey: 'nps', question: 'score' }, answer, 1],
  ['a text does not', {}, { ...answer, type: 'text', score: null }, 0],
  ['a text does where texts are asked for', { type: 'text' }, { ...answer, type: 'text', score: null, text: 'It broke' }, 1],
  ['a thumb down does where it is asked for', { type: 'thumbs', answers: ['0'] }, chosen('thumbs', '0'), 1],
  ['a thumb up does not', { type: 'thumbs', answers: ['0'] }, chosen('thumbs', '1'), 0],
  ['one of several choices does', { type: 'choices', answers: ['price'] }, chosen('choices', 'speed', 'price'), 1],
  ['an answer of last week, told now, does not', {}, { ...answer, at: now - 7 * 86_400_000 }, 0],
  ['an answer of tomorrow does not', {}, { ...answer, at: now + 1 }, 0],
] as const)('%s', (_, more, given, count) => {
  expect(alertsAsking([{ ...large, ...more } as Alert], given, now)).toHaveLength(count)
})

test('is raised for an account that pays much, and not for another, nor for nobody\'s', () => {
  const raised = (account: Parameters<typeof alertsRaised>[2]['account']) => alertsRaised([large], answer, { person: ann, account }, calendar, now)
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
        detail: { submission: 's1', survey: 'nps', question: 'score', questionType: 'nps', score: 3, text: null, choices: null, person: { id: 'u:ann', name: 'Ann' }, account: { id: 'acme', name: 'Acme' } },
      },
    },
  ])
  expect(raised(acme(999))).toEqual([])
  expect(raised(null)).toEqual([])
})

test.each([
  ['a score of this one', { kind: 'score', type: 'nps', to: 3 }, true],
  ['a score above it', { kind: 'score', type: 'nps', from: 4 }, false],
  ['the stage of the account', { kind: 'stage', model: 'life', in: ['trial'] }, true],
  ['another stage', { kind: 'stage', model: 'life', in: ['paid'] }, false],
  ['a milestone that was not reached', { kind: 'not', of: { kind: 'milestone', milestone: 'activated' } }, true],
  ['the device', { kind: 'device', in: ['phone'] }, true],
  ['the language', { kind: 'language', in: ['fr'] }, false],
  ['all of it', { kind: 'all', of: [{ kind: 'stage', model: 'life', in: ['trial'] }, { kind: 'trait', of: 'account', trait: 'mrr', op: 'atLeast', value: 10 }] }, true],
] as const)('a rule may ask for %s', (_, when, isRaised) => {
  const person = { ...ann, facts: { ...ann.facts, scores: [{ type: 'nps', survey: 'nps', at: now - 1_000, value: 3 }], milestones: {}, stages: {} } as unknown as Facts }
  const account = { ...acme(4000), facts: { ...acme(4000).facts, milestones: {}, stages: { life: 'trial' } } as Facts }
  expect(alertsRaised([{ ...large, when: when as never }], answer, { person, account }, calendar, now)).toHaveLength(isRaised ? 1 : 0)
})

test('says what was chosen or written, shortened', () => {
  const textOf = (given: AlertingAnswer) => (alertsRaised([{ id: 'a', name: 'A', type: 'text' }], given, { person: ann, account: null }, calendar, now)[0]?.data as { text: string }).text
  expect(textOf({ ...answer, score: null, text: 'It broke' })).toBe('Ann answered \u201cIt broke\u201d')
  expect(textOf({ ...chosen('choices', 'speed', 'other'), text: 'Night trains' })).toBe('Ann answered speed, other, \u201cNight trains\u201d')
  expect(textOf({ ...answer, score: null, text: '\u{1F600}'.repeat(5000) })).toBe(`Ann answered \u201c${'\u{1F600}'.repeat(140)}\u2026\u201d`)
})

test('an answer that is changed within its submission raises the same alert, which is sent once', () => {
  const keys = [3, 2, 0].flatMap((score) => alertsRaised([large], { ...answer, score }, { person: ann, account: acme(5000) }, calendar, now).map(({ key }) => key))
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

test('a visitor who turns out to be somebody of a large account is named by who they are', async () => {
  const collector = await openCollector()
  const content = { host: { locales: ['en'], events: {}, accountTraits: { mrr: 'number' } }, experiences: [{ id: 'nps', name: 'NPS', kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'Would you?' }] }], alerts: [large, { ...large, id: 'anybody', when: undefined }] } as const
  await collector.publish(content as never)
  await collector.post('/api/webhooks', { name: 'CRM', url: 'https://crm.example/hook', types: ['alert.raised'] }, { authorization: `Bearer ${collector.secretKey}` })
  collector.time.now += 3_000
  await collector.send({ type: 'track', event: kitEvents.answered, anonymousId: '0123456789', properties: { experience: 'nps', surface: 'survey', release: 1, submission: 's1', question: 'score', questionType: 'nps', value: 1 } })
  await collector.fold()
  collector.time.now += 1_000
  await collector.send(
    { type: 'identify', anonymousId: '0123456789', userId: 'cara', traits: { name: 'Cara' } },
    { type: 'group', userId: 'cara', groupId: 'acme', traits: { mrr: 4000, name: 'Acme' } },
  )
  await collector.fold()
  collector.time.now += 1_000
  const due = await collector.store.webhooks.claim(collector.time.now, collector.time.now + 60_000, 10)
  const told = due.map(({ message }) => (JSON.parse(message.body) as { data: { text: string; detail: { person: { id: string } } } }).data)
  expect(told.map(({ text, detail }) => [text, detail.person.id])).toEqual([
    ['Anonymous visitor 012345 answered 1', 'a:0123456789'],
    ['Cara of Acme answered 1', 'u:cara'],
  ])
  await collector.close()
})

test('a rule over the stage is asked of the account as the fold has it just then', async () => {
  const collector = await openCollector()
  const stages = [{ id: 'trial', name: 'Trial', when: { kind: 'all', of: [] } }, { id: 'paid', name: 'Paid', when: { kind: 'event', event: 'Paid' } }]
  const unhappy = { id: 'unhappy-trial', name: 'Thumb down in the trial', type: 'thumbs', answers: ['0'], when: { kind: 'stage', model: 'life', in: ['trial'] } }
  const content = {
    host: { locales: ['en'], events: { Paid: {} } },
    experiences: [{ id: 'check', name: 'Check', kind: 'survey', questions: [{ id: 'good', type: 'thumbs', title: 'Good?' }] }],
    stageModels: [{ id: 'life', name: 'Life', unit: 'account', stages }],
  }
  expect((await collector.publish({ ...content, alerts: [{ ...unhappy, when: { kind: 'url', value: '/x' } }] } as never)).status).toBe(422)
  expect((await collector.publish({ ...content, alerts: [unhappy] } as never)).status).toBe(200)
  await collector.post('/api/webhooks', { name: 'CRM', url: 'https://crm.example/hook', types: ['alert.raised'] }, { authorization: `Bearer ${collector.secretKey}` })
  collector.time.now += 3_000
  const down = (userId: string) => ({ type: 'track', event: kitEvents.answered, userId, properties: { experience: 'check', surface: 'survey', release: 1, submission: `s-${userId}`, question: 'good', questionType: 'thumbs', value: 0 } })
  await collector.send(
    { type: 'group', userId: 'ann', groupId: 'acme', traits: { name: 'Acme' } },
    { type: 'group', userId: 'bob', groupId: 'bolt', traits: { name: 'Bolt' } },
    { type: 'track', event: 'Paid', userId: 'bob', context: { groupId: 'bolt' } },
  )
  await collector.fold()
  collector.time.now += 1_000
  await collector.send(down('ann'), down('bob'))
  await collector.fold()
  collector.time.now += 1_000
  const due = await collector.store.webhooks.claim(collector.time.now, collector.time.now + 60_000, 10)
  expect(due.map(({ message }) => (JSON.parse(message.body) as { data: { text: string } }).data.text)).toEqual(['ann of Acme answered 0'])
  await collector.close()
})
