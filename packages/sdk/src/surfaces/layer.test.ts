import { afterEach, expect, it, vi } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { type OpenLayer, openLayer } from './layer.ts'
import { healsAtMost } from './tending.ts'

let layer: OpenLayer
afterEach(() => {
  layer.remove()
  document.body.replaceChildren()
})

it('keeps what happens in it from the host, and lets its own surfaces hear', () => {
  layer = openLayer(window, document.body)
  const button = layer.root.appendChild(document.createElement('button'))
  const [own, host] = [vi.fn(), vi.fn()]
  const types = ['click', 'pointerdown', 'keydown', 'focusin', 'input']
  for (const type of types) {
    button.addEventListener(type, own)
    document.addEventListener(type, host)
    button.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    document.removeEventListener(type, host)
  }
  expect(own).toHaveBeenCalledTimes(types.length)
  expect(host).not.toHaveBeenCalled()
})

it('heals when a library of the host shuts it off', async () => {
  layer = openLayer(window, document.body)
  layer.root.host.setAttribute('inert', '')
  layer.root.host.setAttribute('aria-hidden', 'true')
  await soon(() => expect(layer.root.host.getAttributeNames()).not.toContain('aria-hidden'))
  expect(layer.root.host.hasAttribute('inert')).toBe(false)
})

it('comes back with a body that the host draws anew, and opens its popovers again', async () => {
  layer = openLayer(window, document.body)
  const open = layer.root.appendChild(document.createElement('div'))
  open.setAttribute('popover', 'manual')
  open.showPopover = vi.fn()
  document.body.replaceWith(document.createElement('body'))
  await soon(() => expect(layer.root.host.parentNode).toBe(document.body))
  expect(open.showPopover).toHaveBeenCalledOnce()
})

it('gives in to a host that takes it away again and again', async () => {
  layer = openLayer(window, document.body)
  let taken = 0
  const taker = new MutationObserver(() => {
    if (!layer.root.host.isConnected) return
    taken += 1
    layer.root.host.remove()
  })
  taker.observe(document.body, { childList: true })
  layer.root.host.remove()
  await soon(() => expect(taken).toBe(healsAtMost))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(layer.root.host.isConnected).toBe(false)
  taker.disconnect()
})

it('moves to another place, and goes', () => {
  layer = openLayer(window, document.body)
  const dialog = document.body.appendChild(document.createElement('dialog'))
  layer.move(dialog)
  expect(layer.root.host.parentNode).toBe(dialog)
  layer.remove()
  expect(document.body.innerHTML).toBe('<dialog></dialog>')
})
