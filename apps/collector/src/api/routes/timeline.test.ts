import type { TimelinePage } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

describe('timelines', () => {
  const lines = ({ items }: TimelinePage) => items.map(({ kind, title, detail }) => [kind, title, detail].filter(Boolean).join(' | '))

  test('of a person: events, what was shown, answers, stages and milestones, newest first', async () => {
    expect(lines(await scenario.ask<TimelinePage>('people/u%3Aann/timeline'))).toEqual([
      'answer | Would you recommend us | It is lovely',
      'stage | Loyal | Small SaaS',
      'answer | Would you recommend us | NPS 9',
      'shown | Would you recommend us',
      'stage | Paid | Small SaaS',
      'traits | Account traits set | plan',
      'event | Subscription Started',
      'milestone | First invitation',
      'milestone | Activated',
      'shown | Getting started | completed',
      'shown | Getting started | task done: invite',
      'event | Member Invited',
      'milestone | First board',
      'shown | Getting started | task done: board',
      'event | Board Created',
      'shown | Getting started',
      'traits | Account traits set | name, plan',
      'traits | Traits set | name, email',
      'stage | Trial | Small SaaS',
      'event | Viewed Pricing | /pricing',
    ])
  })

  test('of an account: what its people did in its name, and who', async () => {
    const { items } = await scenario.ask<TimelinePage>('accounts/bolt/timeline')
    expect(items.filter(({ person }) => person).every(({ person }) => person?.id === 'u:bob')).toBe(true)
    expect(items.map(({ title }) => title)).toContain('Tour Finished')
    expect(items.at(-1)).toMatchObject({ kind: 'traits', person: { id: 'u:bob', name: 'bob@bolt.example' } })
  })
})
