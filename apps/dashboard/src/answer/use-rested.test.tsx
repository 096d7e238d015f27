import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useRested } from './use-rested.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  render(null, document.body)
  vi.useRealTimers()
})

it('asks at once for what stands at first, and for what is typed when no letter has followed for half a second', () => {
  const Asking = ({ typed }: { typed: string }) => <p>{useRested(typed)}</p>
  const type = (typed: string) => act(() => render(<Asking typed={typed} />, document.body))
  const after = (ms: number) => {
    act(() => void vi.advanceTimersByTime(ms))
    return document.body.textContent
  }
  type('a')
  expect(after(0)).toBe('a')
  type('ab')
  expect(after(400)).toBe('a')
  type('abc')
  expect(after(400)).toBe('a')
  expect(after(100)).toBe('abc')
})
