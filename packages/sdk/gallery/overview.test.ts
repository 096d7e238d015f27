// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './serve.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
}, 60_000)
afterAll(() => gallery.close())

describe('the overview', { timeout: 60_000 }, () => {
  it('shows every kind of surface, in the guise that is chosen', async () => {
    const page = await gallery.browser.newPage({ viewport: { width: 1200, height: 800 } })
    await page.goto(gallery.origin)
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining(['Checklist', 'Tooltip', 'Survey', 'Tour', 'Hotspot', 'Banner', 'Modal', 'Resource centre', 'Feedback']),
    )
    await page.getByLabel('Right to left').check()
    await page.frameLocator('iframe[title=Checklist]').getByRole('dialog', { name: 'خطّط لرحلتك الأولى' }).waitFor()
    await page.close()
  })
})
