import type { AccountAnswer, AccountsPage, PeoplePage, PersonAnswer, TimelinePage } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

describe('people and accounts', () => {
  test('people, those seen last first, called by the best name there is', async () => {
    const { items } = await scenario.ask<PeoplePage>('people')
    expect(items.map(({ id, name, account, stage }) => [id, name, account?.name ?? null, stage])).toEqual([
      ['a:f00dcafe-1234', 'Anonymous visitor f00dca', null, null],
      ['u:cid', 'cid', 'cora', 'trial'],
      ['u:ann', 'Ann Arbor', 'Acme Ltd', 'loyal'],
      ['u:bob', 'bob@bolt.example', 'Bolt GmbH', 'trial'],
    ])
  })

  test('a person was there last when they last used the product; a survey on screen is no use of it', async () => {
    const { person } = await scenario.ask<PersonAnswer>('people/u%3Aann')
    expect(person).toMatchObject({ identified: true, firstAt: Date.UTC(2026, 9, 5, 10), lastAt: Date.UTC(2026, 9, 20, 12) })
  })

  test.each([
    ['people?q=arbor', ['u:ann']],
    ['people?q=%25', []],
    ['people?q=u%3A', ['u:cid', 'u:ann', 'u:bob']],
    ['people?q=BOB', ['u:bob']],
    ['people?stage=trial', ['u:cid', 'u:bob']],
    ['people?stage=loyal', ['u:ann']],
    ['people?stage=paid', []],
    ['people?stage=-', ['a:f00dcafe-1234']],
    ['accounts?q=gmbh', ['bolt']],
    ['accounts?stage=trial', ['cora', 'bolt']],
    ['accounts?stage=-', []],
  ])('%s', async (path, ids) => {
    expect((await scenario.ask<PeoplePage>(path)).items.map(({ id }) => id)).toEqual(ids)
  })

  test.each(['people', 'accounts', 'people.csv', 'accounts.csv'])('%s refuses a stage that the model does not have, and names those it has', async (path) => {
    const { status, body } = await scenario.api.get(`/api/${path}?stage=bogus`, scenario.project)
    expect([status, body]).toEqual([400, { error: 'parameterInvalid', at: 'stage', message: 'the parameter stage is "bogus"; allowed is trial, paid, loyal, or - for none' }])
  })

  test('of a project without a stage model nobody is in a stage', async () => {
    const bare = await scenario.api.project('Bare')
    expect(await scenario.api.get('/api/people?stage=trial', bare)).toMatchObject({ status: 400, body: { message: 'the parameter stage is "trial"; allowed is - alone, as the project has no stage model' } })
    expect(await scenario.api.get('/api/people?stage=-', bare)).toMatchObject({ status: 200, body: { items: [] } })
  })

  test('accounts, with when they were activated', async () => {
    const { items } = await scenario.ask<AccountsPage>('accounts')
    expect(items.map(({ id, name, people, stage, activatedAt }) => [id, name, people, stage, activatedAt])).toEqual([
      ['cora', 'cora', 1, 'trial', null],
      ['acme', 'Acme Ltd', 1, 'loyal', Date.UTC(2026, 9, 7, 10)],
      ['bolt', 'Bolt GmbH', 1, 'trial', null],
    ])
    expect(items[1]?.traits).toEqual({ name: 'Acme Ltd', plan: 'pro' })
  })

  test('one person: traits, identities, its own milestones and its account’s history', async () => {
    const ann = await scenario.ask<PersonAnswer>('people/u%3Aann')
    expect(ann.traits).toEqual({ name: 'Ann Arbor', email: 'ann@acme.example' })
    expect(ann.identities).toEqual(['u:ann', 'a:anon-ann'])
    expect(ann.milestones).toEqual([
      { id: 'board', name: 'First board', at: Date.UTC(2026, 9, 5, 11) },
      { id: 'toured', name: 'Tour finished', at: null },
      { id: 'invite', name: 'First invitation', at: Date.UTC(2026, 9, 7, 10) },
      { id: 'active', name: 'Activated', at: Date.UTC(2026, 9, 7, 10) },
    ])
    expect(ann.stages).toEqual([
      {
        model: 'saas',
        spans: [
          { stage: 'trial', enteredAt: Date.UTC(2026, 9, 5, 10), leftAt: Date.UTC(2026, 9, 20, 12) },
          { stage: 'paid', enteredAt: Date.UTC(2026, 9, 20, 12), leftAt: Date.UTC(2026, 9, 25, 12, 1) },
          { stage: 'loyal', enteredAt: Date.UTC(2026, 9, 25, 12, 1), leftAt: null },
        ],
      },
    ])
  })

  test('one account: its members, its own milestones, and how many of its people reached theirs', async () => {
    const bolt = await scenario.ask<AccountAnswer>('accounts/bolt')
    expect(bolt.account).toMatchObject({ id: 'bolt', name: 'Bolt GmbH', people: 1, stage: 'trial', activatedAt: null })
    expect(bolt.members.map(({ id }) => id)).toEqual(['u:bob'])
    expect(bolt.milestones.map(({ id, at, people }) => [id, at, people])).toEqual([['board', Date.UTC(2026, 9, 12, 12), null], ['toured', Date.UTC(2026, 9, 13, 9), 1], ['invite', null, null], ['active', null, null]])
  })
})

test('an address with an anonymous id leads to the person it turned out to be', async () => {
  expect((await scenario.ask<PersonAnswer>('people/a%3Aanon-ann')).person.id).toBe('u:ann')
  expect((await scenario.ask<TimelinePage>('people/a%3Aanon-ann/timeline')).items.length).toBeGreaterThan(10)
  expect(await scenario.api.get('/api/people/u%3Anobody', scenario.project)).toMatchObject({ status: 404, body: { message: 'the project has no person u:nobody' } })
})
