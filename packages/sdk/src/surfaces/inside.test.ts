import { afterEach, beforeEach, expect, it } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { type InsideLayer, openInside } from './inside.ts'
import { healsAtMost } from './tending.ts'

let layer: InsideLayer
let place: string
const slot = () => document.querySelector('#slot')!
const settled = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done, 1))
}
beforeEach(() => {
  document.body.innerHTML = '<div id="slot"><p>Host</p></div><div id="other"></div>'
  place = '#slot'
  layer = openInside(window, () => document.querySelector(place))
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
  place = '#other'
  layer.settle()
  expect(document.querySelector('#other')!.children).toHaveLength(1)
  expect(slot().children).toHaveLength(1)
})

it('comes back when the host draws the element anew', async () => {
  slot().innerHTML = '<p>Anew</p>'
  await soon(() => expect([...slot().children].map(({ localName }) => localName)).toEqual(['p', 'milepost-layer']))
})

it('comes back to its element, too, when the whole body was replaced', async () => {
  const body = document.createElement('body')
  body.innerHTML = '<div id="slot"></div>'
  document.body.replaceWith(body)
  await soon(() => expect(slot().children).toHaveLength(1))
})

it('gives in to a host that throws it out again and again', async () => {
  slot().innerHTML = ''
  await soon(() => expect(slot().children).toHaveLength(1))
  for (let time = 0; time < healsAtMost; time++) {
    slot().innerHTML = ''
    await settled()
  }
  await soon(async () => {
    slot().innerHTML = ''
    await settled()
    expect(slot().children).toHaveLength(0)
  })
})
