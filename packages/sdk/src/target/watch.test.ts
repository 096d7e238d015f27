import { expect, test, vi } from 'vitest'
import { createClock, settled } from '../../test/clock.fixture.ts'
import { createCollector } from '../../test/collector.fixture.ts'
import { createOrigin } from '../../test/origin.fixture.ts'
import { createTab } from '../../test/tab.fixture.ts'
import { lookShare, savedMs } from './allowance.ts'
import { lookMs, watchTargets } from './watch.ts'
import { ways } from './ways.ts'

/** Milliseconds of a frame in the tab. */
const frameMs = 16

function open(html: string) {
  const clock = createClock()
  const tab = createTab({ clock, origin: createOrigin(), collector: createCollector(), html })
  const changed = vi.fn()
  const problem = vi.fn()
  const watch = watchTargets(tab, () => ways, changed, problem)
  const element = (selector: string) => tab.document.querySelector(selector)!
  return { clock, tab, watch, changed, problem, element }
}

test('a target that is replaced is another one before the next frame', async () => {
  const { watch, changed, element } = open('<p><button id="a">Go</button></p>')
  watch.want(['#a'])
  const fresh = element('#a').cloneNode(true) as Element
  element('#a').replaceWith(fresh)
  await settled()
  expect(changed).toHaveBeenCalledOnce()
  expect(watch.find('#a')).toBe(fresh)
})

test('a target that is removed is told of once, and again when it is back', async () => {
  const { clock, watch, changed, element } = open('<p><button id="a">Go</button></p>')
  watch.want(['#a'])
  const target = element('#a')
  target.remove()
  await settled()
  expect(changed).toHaveBeenCalledOnce()
  expect(watch.find('#a')).toBeNull()
  element('p').append(target)
  await clock.pass(frameMs)
  expect(changed).toHaveBeenCalledTimes(2)
  expect(watch.find('#a')).toBe(target)
})

test.each([
  ['a selector', '[data-row="7"]'],
  ['a test id', { testId: 'row-7' }],
  ['a role and name', { role: 'button', name: 'Row 7' }],
  ['a text', { text: 'Row 7' }],
])('a node that the host uses for something else is no longer found by %s', async (_, target) => {
  const { clock, watch, changed, element } = open('<button data-row="7" data-testid="row-7">Row 7</button>')
  watch.want([target])
  expect(watch.find(target)).toBe(element('button'))
  element('button').setAttribute('data-row', '8')
  element('button').setAttribute('data-testid', 'row-8')
  element('button').replaceChildren('Row 8')
  await clock.pass(frameMs)
  expect(changed).toHaveBeenCalledOnce()
  expect(watch.find(target)).toBeNull()
})

test('changes that leave the targets as they are are not told of', async () => {
  const { clock, watch, changed, element } = open('<p></p><button id="a">Go</button>')
  watch.want(['#a', '#gone'])
  for (let frame = 0; frame < 20; frame++) {
    element('p').append('more')
    await clock.pass(frameMs)
  }
  expect(changed).not.toHaveBeenCalled()
})

test('a page that changes in every frame bears no more looking than its share', () => {
  const [lookCostMs, seconds] = [10, 60]
  const { tab } = open('<p></p>')
  let at = 0
  let looks = 0
  const query = tab.document.querySelectorAll.bind(tab.document)
  tab.document.querySelectorAll = ((selector: string) => {
    looks += 1
    at += lookCostMs
    return query(selector)
  }) as never
  let mutated = () => {}
  let frame = () => {}
  const watch = watchTargets(
    {
      ...tab,
      now: () => at,
      onFrame(run) {
        frame = run
        return () => {}
      },
      lend(run) {
        mutated = run as () => void
        return () => {}
      },
    },
    () => ways,
    () => {},
    () => {},
  )
  watch.want(['#gone'])
  while (at < seconds * 1000) {
    mutated()
    frame()
    at += frameMs
  }
  expect(looks * lookCostMs).toBeLessThanOrEqual(2 * savedMs + at * lookShare + lookCostMs)
  expect(looks).toBeGreaterThan(seconds / 3)
})

test('nothing is held while nothing is wanted, and nothing after the end', () => {
  const { tab, watch } = open('<button id="a">Go</button>')
  watch.want(['#a', '#gone'])
  expect(tab.held()).toBeGreaterThan(0)
  watch.want([])
  expect(tab.held()).toBe(0)
  watch.want(['#a', '#gone'])
  watch.end()
  expect(tab.held()).toBe(0)
})

test('several matches are a problem that is said once', async () => {
  const { clock, watch, problem, element } = open('<button>A</button><button>B</button>')
  watch.want(['button'])
  element('button').append('!')
  await clock.pass(frameMs)
  expect(problem).toHaveBeenCalledOnce()
  expect(watch.find('button')).toBeNull()
})

test('a frame that goes to another page is found out by looking: neither document tells of it', async () => {
  const { clock, tab, watch, changed, element } = open('<iframe id="editor"></iframe>')
  const pageWith = (html: string) => {
    const page = tab.document.implementation.createHTMLDocument()
    page.body.innerHTML = html
    return page
  }
  const before = pageWith('<button id="save">Save</button>')
  let shown = before
  Object.defineProperty(element('#editor'), 'contentDocument', { get: () => shown })
  watch.want(['#editor >>> #save'])
  const save = before.querySelector('#save')!
  expect(watch.find('#editor >>> #save')).toBe(save)
  await clock.pass(3000)
  expect(changed).not.toHaveBeenCalled()
  shown = pageWith('<button id="save">Save</button>')
  // A document that is no longer shown draws nothing.
  save.checkVisibility = () => false
  await clock.pass(lookMs + frameMs)
  expect(changed).toHaveBeenCalledOnce()
  expect(watch.find('#editor >>> #save')).toBe(shown.querySelector('#save'))
  watch.end()
  expect(tab.held()).toBe(0)
})
