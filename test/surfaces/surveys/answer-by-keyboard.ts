import { expect } from 'vitest'
import type { Collector } from '../../harness/collector.ts'
import type { Key, Tab } from '../../harness/driver.ts'
import { eventually } from '../../harness/product.ts'
import { keptAnswers } from './kept-answers.ts'

/** What has the focus: its role and its name, as far as both are said by attributes or text. */
const focus = (tab: Tab) =>
  tab.evaluate(() => {
    const focused = sight.focused()
    return focused ? `${focused.getAttribute('role') ?? focused.localName} ${focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40) ?? ''}`.trim() : ''
  })
/** Presses until the focus is as wanted, at most as often as there are things to step over. */
async function pressUntil(tab: Tab, key: Key, wanted: RegExp): Promise<void> {
  const met = []
  for (let presses = 0; presses < 15; presses++) {
    await tab.press(key)
    const now = await focus(tab)
    if (wanted.test(now)) return
    met.push(now)
  }
  throw new Error(`the focus never comes to ${wanted}, but to ${met.join(', ')}`)
}
/** Keys that come before what understands them are kept for it. */
const standsAt = (tab: Tab, wanted: [focus: string, chosen: string]) => expect.poll(async () => [await focus(tab), await chosen(tab)]).toEqual(wanted)
const chosen = (tab: Tab) => tab.evaluate(() => sight.find('milepost-layer >>> [role=radio][aria-checked=true]')?.textContent ?? '')

/** Somebody without a pointer: Tab into the card, arrows over the scale, digits to choose, Enter to go on, words, and away with Escape. */
export async function answerByKeyboard(tab: Tab, collector: Collector, words: string): Promise<void> {
  await tab.evaluate(() => (sight.find('#before') as HTMLElement).focus())
  await tab.evaluate(() => void (window.milepost ??= []).push(['start', 'journey']))
  await eventually(() => tab.evaluate(() => sight.box('milepost-layer >>> [role=radio]') !== undefined), Boolean)
  expect(await focus(tab)).toMatch(/Search/)

  // The last thing of the host on the way: the focus goes back there in the end.
  await pressUntil(tab, 'Tab', /^button Print/)
  await pressUntil(tab, 'Tab', /^radio 0/)
  await tab.press('ArrowRight')
  await tab.press('ArrowRight')
  await standsAt(tab, ['radio 2', ''])
  // Nothing is chosen yet: the focus comes back once, to where it is to be chosen, which says why.
  await pressUntil(tab, 'Tab', /^button Next/)
  await tab.press('Enter')
  await standsAt(tab, ['radio 0, Not at all likely', ''])
  expect(await tab.evaluate(() => sight.find('milepost-layer >>> .wrong')?.textContent)).toBe('Please answer this question first.')
  await tab.press('ArrowRight')
  await standsAt(tab, ['radio 1', ''])
  // A 0 is a 10 soon after a 1: a machine that stood still in between gets both again.
  const ten = async () => {
    await tab.press('1')
    await tab.press('0')
    return [await focus(tab), await chosen(tab)]
  }
  await expect.poll(ten).toEqual(['radio 10, Extremely likely', '10'])
  await tab.press('9')
  await standsAt(tab, ['radio 9', '9'])

  await pressUntil(tab, 'Tab', /^button Next/)
  await tab.press('Enter')
  await eventually(() => focus(tab), (now) => now.startsWith('textarea'))
  await tab.type(words)
  await pressUntil(tab, 'Tab', /^button Send answer/)
  await tab.press('Enter')
  await eventually(() => focus(tab), (now) => now === 'h2 Wonderful, thank you')
  await tab.press('Escape')
  await eventually(() => tab.evaluate(() => sight.box('milepost-layer >>> .card') === undefined), Boolean)
  await eventually(() => focus(tab), (now) => /Print/.test(now))

  const own = (answers: Awaited<ReturnType<typeof keptAnswers>>) => answers.filter(({ submission }) => answers.some((other) => other.submission === submission && other.text === words))
  const kept = await eventually(async () => own(await keptAnswers(collector)), ({ length }) => length === 2)
  expect(kept.map(({ question, type, score, text }) => [question, type, score, text])).toEqual([
    ['score', 'nps', 9, null],
    ['liked', 'text', null, words],
  ])
}
