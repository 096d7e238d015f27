import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { seriousViolations } from '../../harness/axe.ts'
import { launchChromium } from '../../harness/chromium.ts'
import { type Collector, startCollector } from '../../harness/collector.ts'
import { eventually } from '../../harness/product.ts'
import { milepostGuide } from '../guides/milepost.ts'
import { type HostServer, serveHost } from '../host/serve.ts'
import { keptAnswers, readApi } from './kept-answers.ts'

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

let host: HostServer
let collector: Collector
let browser: Browser
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  host = await serveHost()
  collector = await startCollector({ origins: [host.origin], content: fileURLToPath(new URL('content.ts', import.meta.url)), sdk: inject('sdk') })
  browser = await launchChromium()
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(async () => {
  await browser?.close()
  await collector?.stop()
  await host?.close()
})

/** A person's browser: its pages share what is stored. */
async function person(name: string, options: BrowserContextOptions & { locale?: string } = {}) {
  const { locale = 'en', ...rest } = options
  // For axe, which is put into the page as a script.
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, bypassCSP: true, ...rest })
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  closing.push(() => context.close())
  const guide = milepostGuide(collector, 'tooltip', `data-automation="show" data-locale="${locale}"`).markup
  const arrive = async () => {
    const page = await context.newPage()
    await page.goto(host.page({ guide, policy: '' }))
    await tell(page, 'identify', name)
    return page
  }
  return { context, complaints, arrive }
}
const tell = (page: Page, ...call: unknown[]) => page.evaluate((call) => void (window.milepost ??= []).push(call), call)
const hasFetched = (page: Page, files: string[]) =>
  page.waitForFunction((files) => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
    return files.every((file) => fetched.some((name) => name.includes(`/sdk/${file}-`)))
  }, files)
const heldBecause = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    type Kit = { explain?(id: string): Promise<{ held: { reason: string } | null } | null> }
    return (await (window.milepost as Kit).explain?.(id))?.held?.reason
  }, id)
const card = (page: Page) => page.locator('milepost-layer .card')
const kept = async (name: string) => (await keptAnswers(collector)).filter(({ person }) => person.id === `u:${name}`)
/** When so many answers of a person are there, and stay so many. */
const keptFor = (name: string, count: number) => eventually(() => kept(name), ({ length }) => length >= count)
const go = (page: Page, name = 'Next') => card(page).getByRole('button', { name, exact: true }).click()
async function asks(page: Page, title: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  return dialog
}

describe('a person who is asked', () => {
  test('goes on where a reload left them, in one submission, with what the host said beside', async () => {
    const { arrive } = await person('reloads')
    const page = await arrive()
    await tell(page, 'start', 'relationship', { plan: 'pro', secret: 'not declared' })
    const survey = await asks(page, 'How likely are you to recommend Ledger?')
    await survey.getByRole('radio', { name: '9' }).click()
    await go(page)
    await asks(page, 'What do you value most?')
    await page.reload()
    const again = await asks(page, 'What do you value most?')
    await again.getByRole('radio', { name: 'The calm' }).click()
    await go(page)
    await (await asks(page, /^The calm: tell us more/)).getByRole('textbox').fill('It never shouts')
    await go(page, 'Send answer')
    await page.getByRole('heading', { name: 'Wonderful, thank you' }).waitFor()
    expect(await page.getByRole('link', { name: 'Write a review' }).getAttribute('href')).toBe('https://example.com/review')

    const answers = await keptFor('reloads', 3)
    expect(answers.map(({ question, score, choices, text }) => [question, score, choices, text])).toEqual([
      ['score', 9, null, null],
      ['liked', null, ['calm'], null],
      ['more', null, null, 'It never shouts'],
    ])
    expect(new Set(answers.map(({ submission }) => submission)).size).toBe(1)
    const { circumstances } = JSON.parse(await readApi(collector, `feedback/${answers[0]!.submission}`)) as { circumstances: { page: string; fields: object; tookMs: object } }
    expect(circumstances).toMatchObject({ page: new URL(page.url()).pathname, fields: { plan: 'pro' }, end: 'submitted' })
    expect(Object.keys(circumstances.tookMs)).toEqual(['score', 'liked', 'more'])
    await page.reload()
    await page.waitForTimeout(500)
    expect(await card(page).count()).toBe(0)
  })

  test('loses nothing to a reload before what sends an answer has arrived', async () => {
    const { arrive, context } = await person('early')
    let isHeld = true
    await context.route('**/afterwards-*.js', (route) => (isHeld ? undefined : route.continue()))
    const page = await arrive()
    await tell(page, 'start', 'relationship')
    await (await asks(page, 'How likely are you to recommend Ledger?')).getByRole('radio', { name: '9' }).click()
    await go(page)
    await asks(page, 'What do you value most?')
    isHeld = false
    await page.reload()
    await asks(page, 'What do you value most?')
    expect((await keptFor('early', 1)).map(({ question, score }) => [question, score])).toEqual([['score', 9]])
  })

  test('who goes offline in the middle is thanked, and the answers arrive once when the network is back', async () => {
    const { arrive, context } = await person('offline')
    const page = await arrive()
    await tell(page, 'start', 'relationship')
    const survey = await asks(page, 'How likely are you to recommend Ledger?')
    await survey.getByRole('radio', { name: '10' }).click()
    // What later questions need comes right after the first picture.
    await hasFetched(page, ['answering', 'choice', 'text-answer', 'afterwards'])
    await context.setOffline(true)
    await go(page)
    await (await asks(page, 'What do you value most?')).getByRole('radio', { name: 'The speed' }).click()
    await go(page)
    await asks(page, /^The speed: tell us more/)
    await go(page, 'Back')
    await (await asks(page, 'What do you value most?')).getByRole('radio', { name: 'The calm' }).click()
    await go(page)
    await asks(page, /^The calm: tell us more/)
    await go(page, 'Skip')
    await page.getByRole('heading', { name: 'Wonderful, thank you' }).waitFor()
    await go(page, 'Close')
    expect(await kept('offline')).toEqual([])
    await context.setOffline(false)
    const answers = await keptFor('offline', 2)
    // The newest answer to a question stands.
    expect(answers.map(({ question, score, choices }) => [question, score, choices])).toEqual([
      ['score', 10, null],
      ['liked', null, ['calm']],
    ])
  })

  test('in one tab is not asked again in another, and what is dismissed here goes away there', async () => {
    const { arrive } = await person('two tabs')
    const [one, other] = [await arrive(), await arrive()]
    for (const page of [one, other]) await tell(page, 'start', 'relationship')
    await asks(other, 'How likely are you to recommend Ledger?')
    // Nobody acts in a tab that lies behind another; browsers draw it seldom, or not at all.
    await one.bringToFront()
    await asks(one, 'How likely are you to recommend Ledger?')
    await one.keyboard.press('Tab')
    await card(one).getByRole('button', { name: 'Close' }).click()
    await other.bringToFront()
    await card(other).waitFor({ state: 'detached' })

    const { arrive: arriveOther } = await person('two more tabs')
    const [first, second] = [await arriveOther(), await arriveOther()]
    await first.bringToFront()
    await tell(first, 'track', 'Report Exported', { format: 'csv' })
    await (await asks(first, 'Exporting was easy')).getByRole('radio', { name: '6' }).click()
    await go(first, 'Send answer')
    await first.getByRole('heading', { name: 'Thank you for your answer' }).waitFor()
    await second.bringToFront()
    // What one tab tells the other is on its way for a moment.
    await expect.poll(() => heldBecause(second, 'exported')).toBe('done')
    await tell(second, 'track', 'Report Exported', { format: 'csv' })
    await second.waitForTimeout(1000)
    expect(await card(second).count()).toBe(0)
    expect(await keptFor('two more tabs', 1)).toHaveLength(1)
  })

  test('sees what stands folded in the corner below the card, and below a banner, and on a phone not at all until the card is gone: nothing is under it that could have the focus', async () => {
    const { arrive } = await person('folded')
    const page = await arrive()
    await tell(page, 'identify', 'folded', { firstName: 'Folded' })
    await tell(page, 'start', 'start')
    const [launcher, help] = [page.getByRole('button', { name: /^Get started/ }), page.getByRole('button', { name: 'Help' })]
    await page.getByRole('dialog', { name: 'Get started' }).waitFor()
    await launcher.click()
    await tell(page, 'start', 'relationship')
    await asks(page, 'How likely are you to recommend Ledger?')
    const banner = page.locator('milepost-layer .banner')
    const standApart = async (upper: Locator) => {
      const [first, second, third] = (await Promise.all([upper, help, launcher].map((each) => each.boundingBox()))) as Box[]
      return first!.y + first!.height < second!.y && second!.y + second!.height < third!.y
    }
    await eventually(() => standApart(card(page)), Boolean)

    await page.setViewportSize({ width: 320, height: 640 })
    expect(await help.isVisible()).toBe(false)
    expect(await launcher.isVisible()).toBe(false)
    await card(page).getByRole('button', { name: 'Close' }).click()
    await help.waitFor()
    expect(await launcher.isVisible()).toBe(true)

    await tell(page, 'start', 'news')
    await banner.waitFor()
    await eventually(() => standApart(banner), Boolean)
    await page.setViewportSize({ width: 1000, height: 700 })
    await eventually(() => standApart(banner), Boolean)
  })

  test('in Arabic reads from right to left, in every word of the card, and answers by the same ids', async () => {
    const { arrive, complaints } = await person('arabic', { locale: 'ar' })
    const page = await arrive()
    await tell(page, 'start', 'relationship')
    const survey = await asks(page, 'ما مدى احتمال أن توصي بـ Ledger؟')
    expect(await survey.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    expect(await seriousViolations(page)).toEqual([])
    // Low numbers are on the right, and the left arrow goes on.
    const [low, high] = await Promise.all(['0', '10'].map(async (text) => (await survey.getByRole('radio').filter({ hasText: new RegExp(`^${text}$`) }).boundingBox())!.x))
    expect(low).toBeGreaterThan(high!)
    await survey.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.evaluate(() => sight.focused()?.textContent)).toBe('1')
    await page.keyboard.press('9')
    await page.keyboard.press('Control+Enter')
    await (await asks(page, 'ما أكثر ما تقدّره؟')).getByRole('radio', { name: 'السرعة' }).click()
    expect(/[a-z]{3}/i.test((await card(page).innerText()).replaceAll('Ledger', ''))).toBe(false)
    const answers = async () => (await kept('arabic')).map(({ question, score, choices }) => [question, score, choices])
    await page.keyboard.press('Control+Enter')
    await asks(page, /^السرعة:/)
    await expect.poll(answers).toEqual([
      ['score', 9, null],
      ['liked', null, ['speed']],
    ])
    expect(complaints).toEqual([])
  })

  test.each(['en', 'ar'])('on a window 320 px wide, in %s, sees every type of question whole, with targets for thumbs, and no serious violation', async (locale) => {
    const { arrive, complaints } = await person(`narrow ${locale}`, { locale, viewport: { width: 320, height: 640 }, hasTouch: true })
    const page = await arrive()
    await tell(page, 'start', 'every')
    await card(page).waitFor()
    const primary = card(page).locator('.act .primary')
    const seen: string[] = []
    for (let question = 0; question < 14; question++) {
      await card(page).locator('[aria-busy="true"]').waitFor({ state: 'detached' })
      const found = await card(page).evaluate((card) => {
        const { left, right } = card.getBoundingClientRect()
        const parts = [...card.querySelectorAll<HTMLElement>('[role=radio],button,input,textarea,label,a')].filter((part) => part.checkVisibility())
        const boxes = parts.map((part) => ({ part: part.textContent || part.localName, box: part.getBoundingClientRect(), isTarget: !part.matches('a,label input,label:has(+a)') }))
        return {
          question: card.querySelector('.question')?.innerHTML.length ?? 0,
          isWhole: left >= 0 && right <= innerWidth && card.scrollWidth <= card.clientWidth,
          outside: boxes.filter(({ box }) => box.left < left - 0.5 || box.right > right + 0.5).map(({ part }) => part),
          small: boxes.filter(({ box, isTarget }) => isTarget && box.height < 43.5).map(({ part, box }) => `${part}: ${box.height}`),
        }
      })
      expect(found, `question ${question}`).toMatchObject({ isWhole: true, outside: [], small: [] })
      expect(found.question).toBeGreaterThan(0)
      if (locale === 'en' && question % 4 === 2) expect(await seriousViolations(page)).toEqual([])
      const asked = await card(page).locator('.question').innerHTML()
      seen.push(asked)
      await primary.click()
      // What was pressed before its file was there is done as soon as it is.
      await expect.poll(() => card(page).locator('.question').evaluateAll(([question]) => question?.innerHTML)).not.toBe(asked)
    }
    expect(new Set(seen).size).toBe(14)
    await card(page).locator('.ending').waitFor()
    expect(complaints).toEqual([])
  })
})
