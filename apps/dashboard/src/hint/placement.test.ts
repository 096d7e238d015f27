import { expect, it } from 'vitest'
import { placement } from './placement.ts'

const window = { width: 400, height: 600 }
const box = { width: 200, height: 100 }

it('stands below its anchor', () => {
  expect(placement({ left: 20, top: 50, width: 80, height: 20 }, box, window)).toEqual({ left: 20, top: 76 })
})

it('moves above where there is no room below', () => {
  expect(placement({ left: 20, top: 560, width: 80, height: 20 }, box, window)).toEqual({ left: 20, top: 454 })
})

it('never leaves the window on either side', () => {
  expect(placement({ left: 380, top: 50, width: 80, height: 20 }, box, window).left).toBe(192)
  expect(placement({ left: -30, top: 50, width: 80, height: 20 }, box, window).left).toBe(8)
})
