import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery.fixture.ts'
import { kindsOf } from './visitor.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())
const visit: Gallery['visit'] = (...asked) => gallery.visit(...asked)

describe('an announcement', () => {
  it('keeps the focus, makes the page inert, and gives the focus back', async () => {
    await visit('scene=modal', async (page) => {
      const dialog = page.getByRole('dialog', { name: 'Wake up where your meeting is' })
      await expect.poll(() => dialog.evaluate((element) => element.matches(':modal'))).toBe(true)
      for (let press = 0; press < 6; press++) {
        await page.keyboard.press('Tab')
        const isOurs = await page.evaluate(() => document.activeElement === document.body || document.activeElement?.localName === 'milepost-layer')
        expect(isOurs).toBe(true)
      }
      await page.keyboard.press('Escape')
      await expect.poll(() => kindsOf(page)).toEqual(['dismissed'])
      expect(await page.locator('#target').evaluate((element) => element.matches(':modal'))).toBe(false)
    })
  })
})
