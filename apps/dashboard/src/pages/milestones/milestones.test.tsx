import { afterEach, expect, it } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'
import { aSession } from '../../testing-fixtures/project.ts'

let page: Visit
afterEach(() => page.leave())

it('tells each milestone with its rule, who reached it, and since when it has this rule', async () => {
  page = visit('/milestones')
  await page.see('Shared the first report')
  await page.see('event "Member Invited" at least 3 times in 14 days')
  await page.see('402 accounts')
  await page.see('being counted')
  await page.see('By this rule since 13 Oct 2026, for all history')
})

it('shows what a rule would count before it is saved, and saves it', async () => {
  page = visit('/milestones')
  await page.click('button', 'New milestone')
  await page.fill('Name', 'Two reports')
  // The browser says what is missing, beside it: a button that cannot be pressed would say nothing.
  await page.click('button', 'Save the milestone')
  expect(page.sent).toEqual([])
  await page.see('Once the rule is complete')
  await page.fill('Event', 'Report Shared')
  await page.fill('At least', '2')
  // A machine that stood still in between has asked by the first of the two already.
  const rule = encodeURIComponent('{"kind":"event","event":"Report Shared","atLeast":2}').replaceAll('%20', '+')
  await soon(() => expect(page.asked).toContainEqual(expect.stringContaining(rule)))
  await page.see('118 of 460 accounts')
  await page.click('button', 'Save the milestone')
  expect(page.sent.at(-1)).toMatchObject({ method: 'POST', address: '/api/milestones', body: { id: 'two-reports', name: 'Two reports', unit: 'account', when: { kind: 'event', event: 'Report Shared', atLeast: 2 }, activation: false } })
  page.notSee('A new milestone')
})

it('marks who leaves for good, says what that does, and keeps the mark when the rule is changed', async () => {
  page = visit('/milestones')
  await page.click('button', 'New milestone')
  await page.fill('Name', 'Cancelled')
  await page.fill('Event', 'Report Withdrawn')
  page.notSee('no longer waits')
  await page.fill('Reaching it is', 'leaving')
  await page.see('the time to activate no longer waits for them')
  await page.click('button', 'Save the milestone')
  expect(page.sent.at(-1)?.body).toMatchObject({ id: 'cancelled', activation: false, leaving: true })
})

it('asks for several things together, and takes one away again', async () => {
  page = visit('/milestones')
  await page.click('button', 'New milestone')
  await page.fill('Name', 'Pro boards')
  await page.fill('Event', 'Project Created')
  await page.click('button', 'Add a trait')
  await page.fill(/^Trait$/, 'plan')
  await page.fill('Value', 'pro')
  await page.fill('When', 'any')
  await page.click('button', 'Save the milestone')
  expect(page.sent.at(-1)?.body).toMatchObject({ when: { kind: 'any', of: [{ kind: 'event', event: 'Project Created' }, { kind: 'trait', of: 'account', trait: 'plan', op: 'equals', value: 'pro' }] } })
})

it('changes and removes what was made here, and nothing of code', async () => {
  page = visit('/milestones')
  await page.click('button', 'Change Invited three')
  expect(((await page.find('field', 'Name')) as HTMLInputElement).value).toBe('Invited three')
  await page.click('button', 'Save the new rule')
  expect(page.sent.at(-1)?.body).toMatchObject({ id: 'three-invites', when: { atLeast: 3, withinDays: 14 } })
  await page.click('button', 'Remove Invited three')
  await page.click('button', /^Really remove/)
  expect(page.asked).toContain('DELETE /api/milestones/three-invites')
  expect([...document.querySelectorAll('button')].filter(({ textContent }) => /^(Change|Remove)/.test(textContent ?? '')).map(({ textContent }) => textContent)).toEqual(['Change Invited three', 'Remove Invited three'])
})

it('lets a viewer look, and offers nothing to change', async () => {
  const session = { ...aSession(), projects: [{ id: 'p1', name: 'Tandem', role: 'viewer' }] }
  page = visit('/milestones', { answer: (method, address) => (method === 'GET' && address === '/api/session' ? { status: 200, body: session } : undefined) })
  await page.see('Invited three')
  expect([...document.querySelectorAll('main button')].map(({ textContent }) => textContent)).toEqual(['Link'])
})
