import { mkdir, rm, writeFile } from 'node:fs/promises'
import { scenes } from './scenes.ts'
import { launchChromium } from '../../../test/harness/chromium.ts'
import { serveGallery } from './serve.ts'
import { goToScene } from './visitor.ts'

/**
 * Takes the pictures of the overview's guise with forced colours again: `node gallery/forced.ts`. A page cannot ask for forced
 * colours, so there the overview shows pictures.
 */
const folder = `${import.meta.dirname}/public/forced`
const gallery = await serveGallery()
const browser = await launchChromium()
try {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const context = await browser.newContext({ viewport: { width: 900, height: 640 }, forcedColors: 'active', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  for (const scene of Object.keys(scenes)) {
    await goToScene(gallery.origin, page, `scene=${scene}`)
    await page.waitForTimeout(200)
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 })
    await writeFile(`${folder}/${scene}.webp`, Buffer.from(data, 'base64'))
  }
} finally {
  await browser.close()
  await gallery.close()
}
