import { afterEach, beforeEach, expect, it } from 'vitest'
import { type InsideLayer, openInside } from './inside.ts'

let layer: InsideLayer
const slot = () => document.querySelector('#slot')!
const settled = () => new Promise((done) => setTimeout(done, 5))
beforeEach(() => {
  document.body.innerHTML = '<div id="slot"><p>Host</p></div><div id="other"></div>'
  layer = openInside(window, slot())
})
afterEach(() => {
  layer.remove()
  document.body.innerHTML = ''
})

it('stands at the end of its element, and leaves nothing behind', () => {
  expect([...slot().children].map(({ localName }) => localName)).toEqual(['p', 'milepost-layer'])
  layer.remove()
  expect(slot().innerHTML).toBe('<p>Host</p>')
})

it('follows to another element', () => {
  layer.stand(document.querySelector('#other'))
  expect(document.querySelector('#other')!.children).toHaveLength(1)
  expect(slot().children).toHaveLength(1)
})

it('comes back when the host draws the element anew', async () => {
  slot().innerHTML = '<p>Anew</p>'
  await settled()
  expect([...slot().children].map(({ localName }) => localName)).toEqual(['p', 'milepost-layer'])
})

it('gives in to a host that throws it out again and again', async () => {
  for (let time = 0; time < 40; time++) {
    slot().innerHTML = ''
    await settled()
  }
  expect(slot().children).toHaveLength(0)
})
