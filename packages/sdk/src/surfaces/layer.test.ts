import { afterEach, expect, it, vi } from 'vitest'
import { openLayer } from './layer.ts'

afterEach(() => document.body.replaceChildren())

it('keeps what happens in it from the host, and lets its own surfaces hear', () => {
  const layer = openLayer(window, document.body)
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
  const layer = openLayer(window, document.body)
  layer.root.host.setAttribute('inert', '')
  layer.root.host.setAttribute('aria-hidden', 'true')
  await vi.waitFor(() => expect(layer.root.host.getAttributeNames()).not.toContain('aria-hidden'))
  expect(layer.root.host.hasAttribute('inert')).toBe(false)
})

it('moves to another place, and goes', () => {
  const layer = openLayer(window, document.body)
  const dialog = document.body.appendChild(document.createElement('dialog'))
  layer.move(dialog)
  expect(layer.root.host.parentNode).toBe(dialog)
  layer.remove()
  expect(document.body.innerHTML).toBe('<dialog></dialog>')
})
