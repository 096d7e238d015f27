import { expect, it } from 'vitest'
import { emptierSide } from './emptier-side.ts'

/** A window of 1200 by 800 px in which these parts of the page can be pressed. */
function windowWith(...buttons: { x: number; y: number; width: number; height: number }[]): Window {
  const hits = (x: number, y: number) => buttons.some((at) => x >= at.x && x < at.x + at.width && y >= at.y && y < at.y + at.height)
  const elementFromPoint = (x: number, y: number) => document.createElement(hits(x, y) ? 'button' : 'main')
  return { innerWidth: 1200, innerHeight: 800, document: { elementFromPoint } } as unknown as Window
}
const menu = { x: 0, y: 100, width: 180, height: 300 }
const account = { x: 1100, y: 10, width: 90, height: 40 }

it.each([
  ['a page with its menu at the left', [menu, account], 'end'],
  ['a page with its menu at the right', [{ ...menu, x: 1020 }], 'start'],
  ['a page with nothing to press at either side', [{ x: 500, y: 100, width: 200, height: 300 }], 'start'],
] as const)('%s: the panel begins where it covers less', (_, buttons, side) => {
  expect(emptierSide(windowWith(...buttons))).toBe(side)
})

it('in a narrow window each side is a half of it', () => {
  const narrow = { ...windowWith({ x: 0, y: 0, width: 150, height: 800 }), innerWidth: 300 }
  expect(emptierSide(narrow as Window)).toBe('end')
})
