import type { AnswersPage, SurveyLinkAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Collector, startCollector } from '../../harness/collector.ts'
import type { Driver, Tab } from '../../harness/driver.ts'
import { driveFirefox } from '../../harness/firefox.ts'
import { eventually } from '../../harness/product.ts'
import { buildSdk } from '../../harness/sdk.ts'
import { driveWebKit } from '../../harness/webkit.ts'

/** The page reloads itself where its answers had not arrived yet. Looking at that moment fails, and counts as seeing nothing. */
function nothingWhileLeft(error: unknown): null {
  if (/before the unload event|context was destroyed|no such frame/i.test(String(error))) return null
  throw error
}

/** What a person finds on the page, through the roots of shadows, once it lies still; the function stands alone, since it runs there. */
const look = (tab: Tab, wanted: { role: 'radio' | 'button' | 'heading' | 'field'; name: string }) =>
  tab.evaluate(async ({ role, name }) => {
    const all = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])])
    const fits = { radio: '[role=radio]', button: 'button', heading: 'h1, h2', field: 'textarea, input[type=text]' }[role]
    const found = all(document).find((element) => element.matches(fits) && `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(name))
    const before = found?.getBoundingClientRect()
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const box = found?.getBoundingClientRect()
    const liesStill = box?.width && box.x === before?.x && box.y === before.y
    return found && liesStill ? { x: box.x + box.width / 2, y: box.y + box.height / 2, checked: found.getAttribute('aria-checked') } : null
  }, wanted).catch(nothingWhileLeft)

async function see(tab: Tab, role: 'radio' | 'button' | 'heading' | 'field', name = '') {
  const found = await eventually(() => look(tab, { role, name }), (there) => Boolean(there))
  return found!
}

/** Waits until a choice is shown as chosen: the code for that is loaded right after the first picture, and keys pressed before wait for it. */
const seeChosen = (tab: Tab, name: string) => eventually(() => look(tab, { role: 'radio', name }), (there) => there?.checked === 'true')

/** The page of a survey outside the product is met in whatever browser an e-mail is read with. */
describe.each([['Firefox', driveFirefox], ['WebKit', driveWebKit]] as const)('a survey by link in %s', (_, drive) => {
  let collector: Collector
  let driver: Driver
  beforeAll(async () => {
    const content = new URL('content.ts', import.meta.url).pathname
    collector = await startCollector({ origins: [], content, sdk: await buildSdk() })
    driver = await drive()
  })
  afterAll(async () => {
    await driver?.close()
    await collector?.stop()
  })

  const asked = async (path: string, init: RequestInit = {}) => (await fetch(new URL(path, collector.url), { ...init, headers: { authorization: `Bearer ${collector.secretKey}` } })).json()
  const linkFor = async (person: string) => ((await asked('/api/survey-links', { method: 'POST', body: JSON.stringify({ survey: 'nps', person }) })) as SurveyLinkAnswer).url
  const answersOf = async (person: string) => ((await asked('/api/answers')) as AnswersPage).items.filter((row) => row.person.id === `u:${person}`)

  it('is answered once: the score by a key, words, and the link is used up', async () => {
    const link = await linkFor('ada')
    const tab = await driver.newTab()
    await tab.open(link)
    await see(tab, 'radio', '9')
    await tab.press('Tab')
    await tab.press('9')
    await seeChosen(tab, '9')
    await tab.clickAt(await see(tab, 'button', 'Next'))
    await tab.clickAt(await see(tab, 'field'))
    await tab.type('It saves hours')
    await tab.clickAt(await see(tab, 'button', 'Send'))
    await see(tab, 'heading', 'Thank you')
    expect(await eventually(() => answersOf('ada'), (rows) => rows[0]?.texts.length === 1)).toMatchObject([{ score: 9, texts: [{ text: 'It saves hours' }] }])
    await tab.open(link)
    await see(tab, 'heading', 'You have answered already')
    await tab.close()
  })

  it('that was answered elsewhere meanwhile says so, instead of thanks for an answer that is not kept', async () => {
    const link = await linkFor('eve')
    const tab = await driver.newTab()
    await tab.open(`${link}?score=3`)
    await seeChosen(tab, '3')
    const events = [{ kind: 'answered', question: 'score', value: 9 }, { kind: 'submitted', questions: ['score'] }].map((event) => ({ ...event, id: crypto.randomUUID(), at: Date.now() }))
    expect((await fetch(link, { method: 'POST', body: JSON.stringify({ events, sentAt: Date.now(), locale: 'en', innerWidth: 390 }) })).status).toBe(204)
    await tab.clickAt(await see(tab, 'button', 'Next'))
    await see(tab, 'heading', 'You have answered already')
    expect(await eventually(() => answersOf('eve'), (rows) => rows.length === 1)).toMatchObject([{ score: 9 }])
    await tab.close()
  })

  it('has the score of an e-mail chosen, and sends nothing before somebody presses', async () => {
    const tab = await driver.newTab()
    await tab.open(`${await linkFor('bob')}?score=3`)
    await seeChosen(tab, '3')
    expect(await answersOf('bob')).toEqual([])
    await tab.clickAt(await see(tab, 'button', 'Next'))
    expect(await eventually(() => answersOf('bob'), (rows) => rows.length === 1)).toMatchObject([{ score: 3, band: 'low' }])
    await tab.close()
  })
})
