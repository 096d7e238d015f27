import { beforeEach, expect, test } from 'vitest'
import type { Target } from '@milepost/contract'
import { findTarget } from './find.ts'
import { problemInWords } from './problem.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <nav><a href="/a" id="a">Projects</a> <a href="/b">Team</a></nav>
    <button id="save" data-testid="save">  Save
      changes </button>
    <button aria-label="Close dialog" id="close"><i>x</i></button>
    <label>Name <input id="name"></label>
    <div role="tab" id="tab">Billing</div>
    <button role="tab" id="odd">Usage</button>
    <p id="text">Nothing here <b>yet</b></p>`
  const host = document.createElement('my-card')
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = '<div><my-inner></my-inner><button class="deep">Deep</button></div>'
  const inner = root.querySelector('my-inner')?.attachShadow({ mode: 'open' })
  if (inner) inner.innerHTML = '<button class="deeper">Deeper</button>'
  document.body.append(host)
})

const idOf = (target: Target) => {
  const { element } = findTarget(document, target)
  return element ? element.id || element.className : null
}

test.each<[string, Target, string | null]>([
  ['a selector', '#save', 'save'],
  ['a test id', { testId: 'save' }, 'save'],
  ['a role and name', { role: 'button', name: 'Save changes' }, 'save'],
  ['a name by aria-label', { role: 'button', name: 'Close dialog' }, 'close'],
  ['a name by its label', { role: 'textbox', name: 'Name' }, 'name'],
  ['a role by attribute', { role: 'tab', name: 'Usage' }, 'odd'],
  ['a role that the attribute took away', { role: 'button', name: 'Usage' }, null],
  ['a link by its text', { role: 'link', name: 'Projects' }, 'a'],
  ['a text', { text: 'Billing' }, 'tab'],
  ['an open shadow root', 'my-card >>> .deep', 'deep'],
  ['a shadow root in a shadow root', 'my-card >>> my-inner >>> .deeper', 'deeper'],
  ['the second way, where the first finds nothing', ['#gone', { testId: 'save' }], 'save'],
  ['the second way, where the first finds several', ['button', '#close'], 'close'],
  ['nothing', '#gone', null],
  ['a role nobody has', { role: 'constructor', name: 'x' }, null],
])('finds %s', (_, target, expected) => {
  expect(idOf(target)).toBe(expected)
})

test('several matches and a selector that is none are problems, absence is not', () => {
  const problemOf = (target: string) => problemInWords(findTarget(document, target).problem!)
  expect(problemOf('button')).toContain('elements match "button"')
  expect(problemOf('<<')).toContain('is not a selector')
  expect(findTarget(document, '#gone').problem).toBeUndefined()
})
