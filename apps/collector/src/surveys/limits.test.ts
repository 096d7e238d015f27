import { type Content, kitEvents, type Manifest, type PersonState, type SurveysAnswer } from '@milepost/contract'
import { decide, emptyFacts, type Moment } from '@milepost/targeting'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'

const dayMs = 86_400_000
const question = { id: 'score', type: 'nps', title: 'Would you?' } as const
type Survey = Extract<Content['experiences'][number], { kind: 'survey' }>
const survey = (id: string, more: Partial<Survey> = {}): Survey => ({ id, name: id, kind: 'survey', questions: [question], ...more })
const contentOf = (experiences: Survey[], more: Partial<Content> = {}): Content => ({ host: { locales: ['en'], events: {} }, experiences, ...more })

/** What devices do, with nothing remembered of their own: the collector alone must hold them back. */
function devices(collector: Collector) {
  let count = 0
  const who = (user: string, account: string) => ({ userId: user, anonymousId: `device-of-${user}`, context: { groupId: account } })
  return {
    /** Opens the product on a new device; what is shown is seen and, where wanted, answered. */
    async open(user: string, account: string, answers = false): Promise<string[]> {
      const pointer = (await (await collector.app.request(`/v1/manifests/${collector.writeKey}`)).json()) as { hash: string }
      const manifest = (await (await collector.app.request(`/v1/manifests/${collector.writeKey}/${pointer.hash}`)).json()) as Manifest
      const response = await collector.post('/v1/person', { writeKey: collector.writeKey, userId: user, anonymousId: 'x', groupId: account }, { 'content-type': 'text/plain' })
      const state = (await response.json()) as PersonState
      const now = collector.time.now
      const session = { startedAt: now, events: [], shown: [], started: [], open: [], targetMissing: [] }
      const day = (at: number) => Math.floor(at / dayMs)
      const moment: Moment = { now, key: user, person: { ...emptyFacts(), ...state.person }, closed: state.closed, dayOf: day, startOfDay: (each) => each * dayMs, session }
      const shown = decide(manifest.experiences, moment).shown.map(({ experience }) => experience.id)
      for (const experience of shown) {
        const about = { experience, surface: 'survey', release: manifest.release }
        await collector.send(
          { type: 'track', event: kitEvents.seen, ...who(user, account), properties: about },
          ...(answers
            ? [{ type: 'track', event: kitEvents.answered, ...who(user, account), properties: { ...about, submission: `s${count++}`, question: 'score', questionType: 'nps', value: 9 } }]
            : []),
        )
      }
      await collector.fold()
      return shown
    },
    /** Later than any cached count. */
    wait(days: number) {
      collector.time.now += days * dayMs + 6_000
    },
  }
}

describe('limits of surveys', () => {
  let collector: Collector
  let at: ReturnType<typeof devices>
  beforeEach(async () => {
    collector = await openCollector()
    at = devices(collector)
  })
  afterEach(() => collector.close())
  const join = (user: string, account: string) => collector.send({ type: 'group', userId: user, groupId: account })
  const ask = async () => (await (await collector.app.request('/api/surveys', { headers: { authorization: `Bearer ${collector.secretKey}` } })).json()) as SurveysAnswer

  it('close a survey for good when it has its answers, on every device; browsers are not told the numbers', async () => {
    await collector.publish(contentOf([survey('nps', { limits: { answers: 2 } })]))
    for (const user of ['ann', 'bob', 'cem']) await join(user, 'acme')
    expect(await at.open('ann', 'acme', true)).toEqual(['nps'])
    expect(await at.open('bob', 'acme', true)).toEqual(['nps'])
    at.wait(0)
    expect(await at.open('cem', 'acme')).toEqual([])
    at.wait(400)
    expect(await at.open('dee', 'acme')).toEqual([])
    const { hash } = (await (await collector.app.request(`/v1/manifests/${collector.writeKey}`)).json()) as { hash: string }
    expect(await (await collector.app.request(`/v1/manifests/${collector.writeKey}/${hash}`)).text()).not.toContain('limits')
    expect((await ask()).items).toMatchObject([{ id: 'nps', state: 'closed', answers: { wanted: 2, given: 2, beyond: 0 } }])
  })

  it('keep answers that came beyond them, and say how many', async () => {
    await collector.publish(contentOf([survey('nps', { limits: { answers: 1, quota: { answers: 1, per: 'month' } } })]))
    for (const submission of ['one', 'two', 'three'])
      await collector.send({ type: 'track', event: kitEvents.answered, userId: submission, properties: { experience: 'nps', surface: 'survey', release: 1, submission, question: 'score', questionType: 'nps', value: 9 } })
    await collector.fold()
    at.wait(0)
    expect((await ask()).items[0]).toMatchObject({ state: 'closed', answers: { wanted: 1, given: 3, beyond: 2 }, quota: { given: 3, beyond: 2, leftToday: 0 } })
  })

  it('spread a quota over the days: a day that has its part is over, the next is not', async () => {
    await collector.publish(contentOf([survey('nps', { limits: { quota: { answers: 32, per: 'month' } } })]))
    const asked: string[] = []
    for (let user = 0; user < 5; user++) {
      asked.push(...(await at.open(`u${user}`, 'acme', true)))
      at.wait(0)
    }
    // 15 June: 32 answers over 16 days, two of them today.
    expect(asked).toEqual(['nps', 'nps'])
    expect((await ask()).items[0]).toMatchObject({ state: 'today', quota: { wanted: 32, given: 2, leftToday: 0, to: '2026-07-01' } })
    at.wait(1)
    expect((await ask()).items[0]).toMatchObject({ state: 'open', quota: { leftToday: 2 } })
  })

  it('show a survey to so many people of one account, and to the next when the first is long enough ago', async () => {
    await collector.publish(contentOf([survey('nps', { frequency: { kind: 'everyDays', days: 20 }, limits: { account: { people: 2, days: 30 } } })]))
    for (const user of ['ann', 'bob', 'cem']) await join(user, 'acme')
    expect(await at.open('ann', 'acme')).toEqual(['nps'])
    at.wait(10)
    expect(await at.open('bob', 'acme')).toEqual(['nps'])
    expect(await at.open('cem', 'acme')).toEqual([])
    expect(await at.open('cem', 'other')).toEqual(['nps'])
    at.wait(11)
    expect(await at.open('ann', 'acme')).toEqual(['nps'])
    at.wait(20)
    expect(await at.open('dee', 'acme')).toEqual(['nps'])
  })

  it('keep peace between surveys, of a person and of an account, and the explanation says so', async () => {
    const triggered = { audience: { kind: 'trait', trait: 'asks', op: 'equals', value: 'b' } } as const
    await collector.publish({
      ...contentOf([survey('a', { priority: 90 }), survey('b', triggered)], { surveyRest: { days: 40, account: { people: 1, days: 2 } } }),
      host: { locales: ['en'], events: {}, personTraits: { asks: 'string' } },
    })
    for (const user of ['ann', 'bob']) await collector.send({ type: 'identify', userId: user, traits: { asks: 'b' } }, { type: 'group', userId: user, groupId: 'acme' })
    await collector.fold()
    expect(await at.open('ann', 'acme')).toEqual(['a'])
    expect(await at.open('bob', 'acme')).toEqual([])
    at.wait(20)
    expect(await at.open('ann', 'acme')).toEqual([])
    const explained = await collector.app.request('/api/people/u%3Aann/explain', { headers: { authorization: `Bearer ${collector.secretKey}` } })
    expect(JSON.stringify(await explained.json())).toContain('It has the answers it wants for now, or enough people were asked.')
    at.wait(21)
    expect(await at.open('ann', 'acme')).toEqual(['b'])
  })
})
