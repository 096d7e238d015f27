import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPages, type Pages, scriptTag } from './pages.fixture.ts'

/** A product page as they are: icon buttons, a menu for phones that repeats the desktop's, labels around fields, generated class names. */
const page = `
  <nav aria-label="Main"><a href="#p" id="projects">Projects</a> <a href="#t">Team <span class="css-1x2y">3</span></a></nav>
  <nav aria-label="Main, small" hidden><a href="#p">Projects</a> <a href="#t">Team</a></nav>
  <button class="css-9k3j" id="icon"><svg width="16" height="16" aria-hidden="true"><path d="M0 0h16v16H0z"/></svg><span aria-label="unused"></span>
    New
    report</button>
  <button aria-label="Share with your team" id="share"><svg width="16" height="16"><title>Share</title><path d="M0 0h16v16H0z"/></svg></button>
  <button aria-labelledby="heading note" id="labelled">…</button> <h2 id="heading">Exports</h2> <small id="note">beta</small>
  <label>Search reports <input type="search" id="search"></label>
  <label for="name">Full name</label> <input id="name"> <input placeholder="Full name of your company" id="company">
  <div role="tablist"><div role="tab" id="tab" tabindex="0">Billing</div><button role="tab">Usage</button></div>
  <input type="submit" value="Save changes" id="submit">
  <table><tr><td>Q3</td><td><button data-testid="row-menu" id="row">Open</button></td></tr><tr><td>Q4</td><td><button>Open</button></td></tr></table>
  <p id="empty">You have no reports <b>yet</b></p><p id="hint">Nothing here</p>`

const ways: [name: string, target: unknown, id: string | null][] = [
  ['a link by role and name, though a hidden menu has it, too', { role: 'link', name: 'Projects' }, 'projects'],
  ['a button by the words in it, over several lines', { role: 'button', name: 'New report' }, 'icon'],
  ['an icon button by its label', { role: 'button', name: 'Share with your team' }, 'share'],
  ['a button named by others', { role: 'button', name: 'Exports beta' }, 'labelled'],
  ['a field by the label around it', { role: 'searchbox', name: 'Search reports' }, 'search'],
  ['a field by the label for it', { role: 'textbox', name: 'Full name' }, 'name'],
  ['a field by its placeholder', { role: 'textbox', name: 'Full name of your company' }, 'company'],
  ['a tab that is a div', { role: 'tab', name: 'Billing' }, 'tab'],
  ['a submit input by its value', { role: 'button', name: 'Save changes' }, 'submit'],
  ['a row’s button by test id', { testId: 'row-menu' }, 'row'],
  ['a text', { text: 'Nothing here' }, 'hint'],
  ['the second way, where a class name was generated anew', ['.css-of-last-week', { role: 'button', name: 'New report' }], 'icon'],
  ['the second way, where the first fits several', [{ role: 'button', name: 'Open' }, { testId: 'row-menu' }], 'row'],
  ['nothing, where several fit and there is no other way', { role: 'button', name: 'Open' }, null],
  ['nothing, for half a text', { text: 'You have no reports yet' }, null],
]

let pages: Pages
beforeAll(async () => {
  const experiences = ways.map(([name, target], index) => ({
    id: `way-${index}`,
    name,
    kind: 'tooltip',
    target,
    body: 'Here',
    trigger: { on: 'manual' },
    frequency: { kind: 'atMost', times: 50 },
  }))
  pages = await openPages({ experiences, bodies: { '/': `<center>${page}</center>${scriptTag}` } })
})
afterAll(() => pages.close())

interface Kit {
  push(...calls: unknown[]): void
  on?(name: 'error', hear: (error: { message: string }) => void): void
  explain?(id: string): Promise<{ held: { reason: string } | null } | null>
}

/** A machine with much else to do draws late. */
const slowly = { interval: 50 }

/** Ids of the host's elements that the tip is anchored to, by what it is nearest to. */
const pointedAt = (page: Page) =>
  page.evaluate(() => {
    const tip = [...document.querySelectorAll('milepost-layer')].flatMap((layer) => [...layer.shadowRoot!.querySelectorAll<HTMLElement>('.tip')]).find((tip) => !tip.hidden)
    if (!tip) return null
    const arrow = tip.querySelector('.arrow')!.getBoundingClientRect()
    const tipBox = tip.getBoundingClientRect()
    const x = arrow.left + arrow.width / 2
    // Just past the gap of 10 px, on the side of the arrow.
    const y = tip.dataset.at === 'above' ? tipBox.bottom + 14 : tipBox.top - 14
    return document.elementsFromPoint(x, y).map((element) => element.closest('[id]')?.id ?? null).find(Boolean) ?? null
  })

describe('on a product page the tip points at', () => {
  test.each(ways.map(([name, , id], index) => [name, index, id] as const))('%s', async (_, index, id) => {
    await pages.visit('/', async (page) => {
      await page.evaluate((index) => ((window as { milepost?: Kit }).milepost ??= [] as unknown as Kit).push(['start', `way-${index}`]), index)
      const reason = () => page.evaluate(async (index) => (await (window as { milepost?: Kit }).milepost?.explain?.(`way-${index}`))?.held?.reason ?? null, index)
      if (id === null) return void (await expect.poll(reason, slowly).toBe('targetMissing'))
      await expect.poll(() => pointedAt(page), slowly).toBe(id)
    })
  })
})
