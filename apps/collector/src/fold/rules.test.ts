import type { Condition, Content } from '@milepost/contract'
import fc from 'fast-check'
import { changeTimes, evaluate } from '@milepost/targeting'
import { stageHistory } from '@milepost/metrics'
import { describe, expect, it } from 'vitest'
import { observe, emptyFacts } from '@milepost/targeting'
import { testContent } from './content.fixture.ts'
import { derive } from './derive.ts'
import { entry, openFolded } from './fold.fixture.ts'
import { foldRules } from './rules.ts'

const dayMs = 86_400_000
const start = Date.UTC(2026, 2, 20)
const rulesOf = (content: Content | null) => foldRules({ content, timeZone: 'Europe/Berlin' })

describe('rules', () => {
  it('are the same where only words changed, and others where a condition did', () => {
    const [model, ...others] = testContent.stageModels ?? []
    const renamed = { ...testContent, stageModels: [{ ...model, name: 'Another name' }, ...others] } as Content
    const when: Condition = { kind: 'event', event: 'Card Moved' }
    const changed = { ...testContent, milestones: [{ ...testContent.milestones?.[0], when }] } as Content
    expect(rulesOf(renamed).hash).toBe(rulesOf(testContent).hash)
    expect(rulesOf(changed).hash).not.toBe(rulesOf(testContent).hash)
  })

  it('derive first what others read', () => {
    const reversed = { ...testContent, milestones: [...(testContent.milestones ?? [])].reverse() }
    const { milestones } = rulesOf(reversed).units.account
    expect(milestones.indexOf('first-board')).toBeLessThan(milestones.indexOf('activated'))
  })

  it('end where rules read each other in a circle', () => {
    const of = (id: string, other: string) => ({ id, name: id, unit: 'account' as const, when: { kind: 'milestone' as const, milestone: other } })
    expect(rulesOf({ ...testContent, milestones: [of('a', 'b'), of('b', 'a')] }).units.account.milestones).toHaveLength(2)
  })
})

describe('what is derived', () => {
  it('is what asking every rule again at every single fact would find', () => {
    const rules = rulesOf(testContent)
    const model = testContent.stageModels?.[0]
    if (!model) throw new Error('the fixture has a model')
    const observation = fc.record({
      at: fc.integer({ min: start, max: start + 40 * dayMs }),
      said: fc.constantFrom(
        { type: 'track' as const, event: 'Board Created' },
        { type: 'track' as const, event: 'Card Moved', properties: { column: 'done' } },
        { type: 'page' as const },
        { type: 'group' as const, traits: { plan: 'pro' } },
        { type: 'group' as const, traits: { plan: 'free' } },
      ),
    })
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 60 }), (all, days) => {
        const facts = observe(emptyFacts(), all.map(({ at, said }, i) => ({ id: `${i}`, at, ...said })), rules.reading)
        const until = start + days * dayMs
        const { histories } = derive(rules, { unit: 'account', key: 'acme', facts }, until)
        const { dayOf, startOfDay } = rules.calendar
        const verdictAt = (stage: string, at: number) =>
          evaluate(model.stages.find(({ id }) => id === stage)?.when as Condition, { now: at, key: 'acme', account: { ...facts, milestones: {} }, dayOf, startOfDay })
        const { spans } = stageHistory({ model, changeTimes: changeTimes(facts), until, verdictAt })
        expect(histories.lifecycle).toEqual(spans)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a release with other rules', () => {
  it('is folded over the whole history beside what is read, then swapped in, also over a restart', async () => {
    const folded = await openFolded({ content: { ...testContent, milestones: [], stageModels: [] } })
    const at = (days: number) => start + days * dayMs
    await folded.append([
      entry({ userId: 'ada', groupId: 'acme', event: 'Board Created', occurredAt: at(0) }),
      entry({ userId: 'ada', groupId: 'acme', event: 'Card Moved', occurredAt: at(1), body: { properties: { column: 'done' } } }),
    ])
    await folded.foldAt(at(2))
    expect((await folded.dump()).milestone_reach).toEqual([])
    await folded.publish(testContent)
    folded.restart()
    await folded.append([entry({ userId: 'bob', groupId: 'acme', event: 'Card Moved', occurredAt: at(3), body: { properties: { column: 'done' } } })])
    await folded.foldAt(at(4))
    const swapped = (await folded.dump())
    expect(swapped.milestone_reach).toHaveLength(2)
    await folded.rebuildAt(at(4))
    expect((await folded.dump())).toEqual(swapped)
    await folded.close()
  })

  it('leaves nothing of the generations before it', async () => {
    const folded = await openFolded({ content: testContent })
    await folded.append([entry({ userId: 'ada', groupId: 'acme', event: 'Board Created', occurredAt: start })])
    await folded.foldAt(start)
    await folded.rebuildAt(start)
    await folded.foldAt(start + dayMs)
    for (let i = 0; i < 40; i++) await folded.foldAt(start + dayMs + i)
    const generations = await folded.query('select distinct generation from timeline')
    expect(generations).toEqual(await folded.query('select generation from project'))
    await folded.close()
  })
})
