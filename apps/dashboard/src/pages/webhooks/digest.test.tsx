import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

let page: Visit
afterEach(() => page.leave())

const save = async () => {
  const form = (await page.find('field', 'Sent')).closest('form')
  ;[...(form?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Save')?.click()
  await page.see('Saved.')
  return page.sent.at(-1)
}

it('says when the digest is sent, and saves another hour, day and zone', async () => {
  page = visit('/webhooks')
  expect(((await page.find('field', 'Sent')) as HTMLSelectElement).value).toBe('week')
  await page.fill('On', '5')
  await page.fill(/^At/, '16')
  await page.fill('Time zone', 'UTC')
  expect(await save()).toMatchObject({ method: 'PATCH', address: '/api/settings', body: { digest: { every: 'week', weekday: 5, hour: 16, zone: 'UTC' } } })
})

it('is ended by sending none', async () => {
  page = visit('/webhooks')
  await page.fill('Sent', '')
  expect((await save())?.body).toEqual({ digest: null })
})
