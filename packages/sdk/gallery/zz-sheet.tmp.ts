import { readFileSync } from 'node:fs'
import { questionScenes } from './questions.ts'
import { openGallery } from './serve.ts'
const out = '/tmp/shots/survey'
const { origin, browser, close } = await openGallery()
const names = [...Object.keys(questionScenes), 'choice', 'nps']
const guises = { light: ['', 480, 420], dark: ['theme=dark', 480, 420], rtl: ['lang=ar', 480, 420], phone: ['', 320, 560], phonertl: ['lang=ar&theme=dark', 320, 560] } as const
const only = process.argv[2]
for (const [guise, [query, width, height]] of Object.entries(guises)) {
  if (only && only !== guise) continue
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: query.includes('dark') ? 'dark' : 'light' })
  page.on('console', (m) => console.error(guise, m.text())); page.on('pageerror', (m) => console.error(guise, m.message))
  const imgs: string[] = []
  for (const scene of names) {
    await page.goto(`${origin}scene.html?scene=${scene}&${query}`)
    await page.waitForSelector('html[data-ready]')
    await page.waitForTimeout(350)
    const over = await page.evaluate(() => { const r = document.querySelector('milepost-layer')!.shadowRoot!.querySelector('.card')!; return [r.scrollWidth - r.clientWidth, r.scrollHeight - r.clientHeight, r.querySelector('[aria-busy]') ? 1 : 0] })
    if (over.some((x) => x > 0)) console.log(guise, scene, 'overflow', over)
    imgs.push((await page.screenshot()).toString('base64'))
  }
  await page.close()
  const sheet = await browser.newPage({ viewport: { width: width === 320 ? 320 * 5 : 480 * 4, height: 800 } })
  await sheet.setContent(`<body style="margin:0;display:flex;flex-wrap:wrap;background:#888">${imgs.map((i) => `<img style="width:${width - 4}px;margin:2px" src="data:image/png;base64,${i}">`).join('')}</body>`)
  await sheet.waitForTimeout(200)
  await sheet.screenshot({ path: `${out}/${guise}.png`, fullPage: true })
  await sheet.close()
}
await close()
