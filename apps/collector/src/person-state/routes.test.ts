import { type Content, kitEvents, type PersonState } from '@milepost/contract'
import { streamKey } from '@milepost/targeting'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Collector, noon, openCollector } from '../app.fixture.ts'

const content: Content = {
  host: {
    locales: ['en'],
    events: { 'Board Created': {}, 'Card Moved': {} },
    personTraits: { plan: 'string', firstName: 'string', salary: 'number' },
    accountTraits: { tier: 'string' },
  },
  milestones: [{ id: 'board', name: 'Board', unit: 'account', when: { kind: 'event', event: 'Board Created' } }],
  stageModels: [
    { id: 'size', name: 'Size', unit: 'account', stages: [{ id: 'big', name: 'Big', when: { kind: 'trait', of: 'account', trait: 'tier', op: 'equals', value: 'big' } }] },
  ],
  experiences: [
    {
      id: 'start',
      name: 'Start',
      kind: 'checklist',
      title: 'Hello {{firstName}}',
      audience: { kind: 'all', of: [{ kind: 'trait', trait: 'plan', op: 'equals', value: 'pro' }, { kind: 'stage', model: 'size', in: ['big'] }] },
      tasks: [{ id: 'board', title: 'Make a board', doneWhen: { kind: 'milestone', milestone: 'board' } }],
    },
  ],
}
const seen = { type: 'track', event: kitEvents.seen, properties: { experience: 'start', surface: 'checklist', release: 1 } }

describe('the state of a person', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
    await collector.publish(content)
  })
  afterEach(() => collector.close())

  const ask = async (who: object) => {
    const response = await collector.post('/v1/person', { writeKey: collector.writeKey, ...who }, { 'content-type': 'text/plain' })
    return { status: response.status, state: (await response.json()) as PersonState }
  }

  it('holds what the manifest reads of person and account, and nothing else', async () => {
    await collector.send(
      { type: 'identify', userId: 'ada', traits: { plan: 'pro', firstName: 'Ada', salary: 1 } },
      { type: 'group', userId: 'ada', groupId: 'acme', traits: { tier: 'big' } },
      { type: 'track', event: 'Board Created', userId: 'ada' },
      { type: 'track', event: 'Card Moved', userId: 'ada' },
      { ...seen, userId: 'ada' },
    )
    await collector.fold()
    const { seq, person, account } = (await ask({ anonymousId: 'x', userId: 'ada' })).state
    expect(seq).toBe(5)
    expect(person.traits).toEqual({ plan: [{ at: noon, value: 'pro' }], firstName: [{ at: noon, value: 'Ada' }] })
    expect(person.streams).toEqual({ [streamKey({ event: 'Board Created' })]: [noon] })
    expect(person.progress).toEqual({ start: { seenAt: [noon] } })
    expect([person.events, person.activeDays, person.scores]).toEqual([{}, {}, []])
    expect(account?.milestones).toEqual({ board: noon })
    expect(account?.stages).toEqual({ size: 'big' })
  })

  it('counts what an anonymous person did once she says who she is', async () => {
    await collector.send({ ...seen, anonymousId: 'x' }, { type: 'identify', anonymousId: 'x', userId: 'ada' })
    await collector.fold()
    expect((await ask({ userId: 'ada', anonymousId: 'other' })).state.person.progress).toEqual({ start: { seenAt: [noon] } })
    expect((await ask({ anonymousId: 'x' })).state.person.progress).toEqual({ start: { seenAt: [noon] } })
  })

  it('is of the account that the page names, else of the one joined last', async () => {
    await collector.send(
      { type: 'group', userId: 'ada', groupId: 'small', traits: { tier: 'small' } },
      { type: 'group', userId: 'bob', groupId: 'acme', traits: { tier: 'big' } },
    )
    await collector.fold()
    expect((await ask({ userId: 'ada' })).state.account?.stages).toEqual({ size: null })
    expect((await ask({ userId: 'ada', groupId: 'acme' })).state.account?.stages).toEqual({ size: 'big' })
    expect((await ask({ userId: 'ada', groupId: 'nobody' })).state.account).toBeNull()
  })

  it('is empty for somebody unknown, and tells how far it is', async () => {
    await collector.send({ type: 'page', anonymousId: 'y' })
    await collector.fold()
    const { state } = await ask({ anonymousId: 'x' })
    expect(state).toMatchObject({ seq: 1, person: { firstAt: null, traits: {}, milestones: {} }, account: null })
  })

  it('takes new rules over the whole history, and is swapped in when it is complete', async () => {
    await collector.send({ type: 'track', event: 'Card Moved', userId: 'ada' })
    await collector.fold()
    const [task] = (content.experiences[0] as { tasks: object[] }).tasks
    const doneWhen = { kind: 'event', event: 'Card Moved' }
    await collector.publish({ ...content, experiences: [{ ...content.experiences[0], tasks: [{ ...task, doneWhen }] }] } as Content)
    collector.time.now += 2_000
    await collector.fold()
    expect((await ask({ userId: 'ada' })).state.person.streams).toEqual({ [streamKey({ event: 'Card Moved' })]: [noon] })
  })

  it.each([
    [{}, 'identityMissing'],
    [{ userId: 5 }, 'fieldInvalid'],
    [{ userId: 'x'.repeat(300) }, 'fieldInvalid'],
  ])('answers %j by one clear problem', async (who, error) => {
    expect(await ask(who)).toMatchObject({ status: 400, state: { error } })
  })
})
