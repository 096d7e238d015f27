import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scenes } from './scenes.ts'
import { type Gallery, openGallery } from './gallery.fixture.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

describe('the overview', () => {
  it('shows every kind of surface, in the guise that is chosen', async () => {
    const page = await gallery.browser.newPage({ viewport: { width: 1200, height: 800 } })
    await page.goto(gallery.origin)
    await expect.poll(() => page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining(['Checklist', 'Tooltip', 'Survey', 'Tour', 'Hotspot', 'Banner', 'Modal', 'Resource centre', 'Feedback']),
    )
    const checklist = page.frameLocator('iframe[title^="Checklist: Open"]')
    await checklist.getByRole('dialog', { name: 'Plan your first trip' }).waitFor()
    await page.getByLabel('Right to left').check()
    await checklist.getByRole('dialog', { name: 'خطّط لرحلتك الأولى' }).waitFor()
    await page.getByLabel('Forced colours').check()
    const picture = page.getByRole('img', { name: 'Checklist: Open, two of five done' })
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
    await page.close()
  })

  it('has a picture with forced colours of every scene, and of nothing else', async () => {
    const pictures = await readdir(new URL('public/forced', import.meta.url))
    expect(pictures.sort(), 'node gallery/forced.ts takes them again').toEqual(Object.keys(scenes).map((scene) => `${scene}.webp`).sort())
  })
})
