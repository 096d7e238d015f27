import { expect, it } from 'vitest'
import { adopt } from './sheet.ts'

const ruleOf = (sheet: CSSStyleSheet) => (sheet.cssRules[0] as CSSStyleRule).selectorText

it("puts the base before every surface's own rules, whoever came first, and takes away what it brought", () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  const names = () => root.adoptedStyleSheets.map(ruleOf)
  const one = adopt(root, window, '.base{}', '.one{}')
  const two = adopt(root, window, '.base{}', '.two{}')
  expect(names()).toEqual(['.base', '.base', '.one', '.two'])
  one()
  expect(names()).toEqual(['.base', '.two'])
  two()
  expect(names()).toEqual([])
})
