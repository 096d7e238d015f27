import { expect, it } from 'vitest'
import { adopt } from './sheet.ts'

const ruleOf = (sheet: CSSStyleSheet) => (sheet.cssRules[0] as CSSStyleRule).selectorText

it('puts a sheet after those that are there, and takes it off again alone', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  const names = () => root.adoptedStyleSheets.map(ruleOf)
  const one = adopt(root, window, '.one{}')
  const two = adopt(root, window, '.two{}')
  expect(names()).toEqual(['.one', '.two'])
  one()
  expect(names()).toEqual(['.two'])
  two()
  expect(names()).toEqual([])
})
