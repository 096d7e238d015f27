import type { Message } from '@milepost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checklist, nps } from '../content.fixture.ts'
import { openPages, type Pages } from './pages.fixture.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages({
    experiences: [checklist, nps],
    bodies: { '/': '<div id="app"></div><script type="module" src="/host.js"></script>' },
    entry: 'react-host.fixture.ts',
  })
})
afterAll(() => pages.close())

const told = () => pages.messages.flatMap((message: Message) => (message.type === 'track' ? [`${message.event} ${message.properties?.experience ?? ''}`.trim()] : []))

test('a product in React draws its checklist in place, in strict mode and under a strict policy; what it gives back the kit draws', async () => {
  await pages.visit('/', async (page) => {
    const inline = page.getByRole('region', { name: 'Get started' })
    await inline.getByText('0 of 2').waitFor()
    // Drawn in its place it takes none from others.
    await page.getByText('launcher', { exact: true }).waitFor()
    await expect.poll(() => page.locator('milepost-layer').count()).toBe(0)
    await page.getByRole('button', { name: 'Create' }).first().click()
    await inline.getByText('1 of 2').waitFor()
    await expect.poll(told).toContain('Milepost Seen start')
    await page.getByRole('button', { name: 'Toggle' }).click()
    const launcher = page.getByRole('button', { name: 'Get started' })
    await launcher.waitFor()
    await expect.poll(() => inline.count()).toBe(0)
    await page.getByRole('button', { name: 'Toggle' }).click()
    await inline.getByText('1 of 2').waitFor()
    await expect.poll(() => launcher.count()).toBe(0)
    await inline.getByRole('button', { name: 'Hide checklist' }).click()
    await inline.getByRole('group', { name: 'Hide this checklist?' }).getByRole('button', { name: 'Hide for good' }).click()
    await page.getByText('dismissed', { exact: true }).waitFor()
    await expect.poll(told).toContain('Milepost Dismissed start')
  })
  expect(told().filter((name) => name === 'Milepost Shown start')).toHaveLength(1)
})
