import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery.fixture.ts'
import { frames, withoutAnchors } from './visitor.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())
const visit: Gallery['visit'] = (...asked) => gallery.visit(...asked)

describe('a hotspot', () => {
  it('sits on the upper end corner of its target, also from right to left and where the browser cannot anchor', async () => {
    const offset = async (page: Page, end: 'left' | 'right') => {
      await frames(page)
      const [dot, box] = [(await page.locator('milepost-layer .dot').boundingBox())!, (await page.locator('#target').boundingBox())!]
      const corner = end === 'right' ? box.x + box.width : box.x
      return Math.max(Math.abs(dot.x + dot.width / 2 - corner), Math.abs(dot.y + dot.height / 2 - box.y))
    }
    await visit('scene=hotspot', (page) => expect.poll(() => offset(page, 'right')).toBeLessThanOrEqual(1))
    await visit('scene=hotspot&lang=ar', (page) => expect.poll(() => offset(page, 'left')).toBeLessThanOrEqual(1))
    await visit('scene=hotspot', (page) => expect.poll(() => offset(page, 'right')).toBeLessThanOrEqual(1), { before: withoutAnchors })
  })

  it('is still where motion is not wanted', async () => {
    const animation = (page: Page) => page.locator('milepost-layer .dot').evaluate((dot) => getComputedStyle(dot, '::after').animationName)
    await visit('scene=hotspot', (page) => expect.poll(() => animation(page)).toBe('pulse'))
    await visit('scene=hotspot', (page) => expect.poll(() => animation(page)).toBe('none'), { reducedMotion: 'reduce' })
  })
})
