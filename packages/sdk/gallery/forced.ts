import { mkdir, rm, writeFile } from 'node:fs/promises'
import { scenes } from './scenes.ts'
import { openGallery } from './serve.ts'
import { goToScene } from './visitor.ts'

/**
 * Takes the pictures of the overview's guise with forced colours again: `node gallery/forced.ts`. A page cannot ask for forced
 * colours, so there the overview shows pictures.
 */
const folder = `${import.meta.dirname}/public/forced`
const gallery = await openGallery()
try {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const context = await gallery.browser.newContext({ viewport: { width: 900, height: 640 }, forcedColors: 'active', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  for (const scene of Object.keys(scenes)) {
    await goToScene(gallery, page, `scene=${scene}`)
    await page.waitForTimeout(200)
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 })
    await writeFile(`${folder}/${scene}.webp`, Buffer.from(data, 'base64'))
  }
} finally {
  await gallery.close()
}
