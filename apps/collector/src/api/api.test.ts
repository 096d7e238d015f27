import { Problem } from '@milepost/contract'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from './routes/index.ts'
import { openScenario, type Scenario } from './scenario.fixture.ts'
import { now } from './history.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

test.each(['answers', 'people', 'accounts', 'people/u%3Aann/timeline', 'accounts/acme/timeline'])(
  'read two at a time, %s is the same list',
  async (path) => {
    type Page = { items: unknown[]; next: string | null }
    const whole = await scenario.ask<Page>(`${path}?limit=200`)
    expect(whole.next).toBeNull()
    const read: unknown[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: Page = await scenario.ask<Page>(`${path}?limit=2${next && `&cursor=${next}`}`)
      expect(page.items.length).toBeLessThanOrEqual(2)
      read.push(...page.items)
      next = page.next
    }
    expect(read).toEqual(whole.items)
  },
)

describe('every answer', () => {
  const addresses = routes.map((route) => ({ route, path: route.path.slice(1) }))
  const filled = (path: string) => path.replace(':submission', 'sub-ann').replace('people/:id', 'people/u%3Aann').replace('accounts/:id', 'accounts/acme').replace('experiences/:id', 'experiences/start').replace(':delivery', String(scenario.delivery)).replace(':survey', 'recommend').replace(':question', 'score')

  test.each(addresses)('is what the contract says: $path', async ({ route, path }) => {
    const body = await scenario.ask<{ asOf: number }>(filled(path))
    expect(v.parse(route.answers, body)).toEqual(body)
    expect(body.asOf).toBe(now)
  })

  test.each(addresses)('of another project knows nothing of this one: $path', async ({ route, path }) => {
    const { status, body } = await scenario.api.get(`/api/${filled(path)}`, scenario.empty)
    // Both have published the same experiences and surveys.
    if (path.includes(':') && !/^(experiences|surveys)\//.test(path)) expect(status).toBe(404)
    else expect(v.parse(route.answers, body)).toEqual(body)
    expect(JSON.stringify(body)).not.toMatch(/acme ltd|ann arbor|bolt|lovely|boards/i)
  })
})

test('answers are compressed for those who can read that, and kept by nobody', async () => {
  const { headers } = await scenario.api.app.request('/api/stages', {
    headers: { authorization: `Bearer ${scenario.project.secretKey}`, 'accept-encoding': 'gzip' },
  })
  expect(headers.get('content-encoding')).toBe('gzip')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('whatever is asked, the answer is what the contract says or a Problem that says why not', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('nps', 'ces2', 'high', 'only', 'all', 'month', 'saas', 'trial', '-', '%', "' or 1=1 --", '2026-10-25', '2026-11-23', '1', '200', '-1'),
    fc.date({ noInvalidDate: true, min: new Date('2024-01-01'), max: new Date('2027-01-01') }).map((date) => date.toISOString().slice(0, 10)),
    fc.tuple(fc.integer(), fc.string()).map((position) => Buffer.from(JSON.stringify(position)).toString('base64url')),
  )
  const question = fc.constantFrom(...routes).chain((route) =>
    fc.record({
      route: fc.constant(route),
      query: fc.dictionary(fc.constantFrom(...Object.keys(route.query), 'nonsense'), value, { maxKeys: 3, noNullPrototype: true }),
      id: fc.oneof(fc.constantFrom('u:ann', 'a:anon-ann', 'acme'), fc.string({ minLength: 1, unit: 'binary' })),
    }),
  )
  await fc.assert(
    fc.asyncProperty(question, async ({ route, query, id }) => {
      const path = route.path.replace(/:(?:id|submission)/, encodeURIComponent(id))
      const { status, body } = await scenario.api.get(`/api${path}?${new URLSearchParams(query)}`, scenario.project)
      if (status === 200) expect(v.parse(route.answers, body)).toEqual(body)
      else expect([400, 404]).toContain(status)
      if (status !== 200) expect(v.parse(Problem, body)).toEqual(body)
    }),
    { numRuns: 500 },
  )
})
