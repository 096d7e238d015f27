import type { Measure as MeasureValue } from '@milepost/contract'
import { render } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { Measure } from './measure.tsx'

const score: MeasureValue = { value: 30, n: 100, lo: 14.05, hi: 44.2, method: 'adjustedWald', population: 'latest', provisional: false }
const root = document.createElement('div')

function show(measure: Partial<MeasureValue> = {}) {
  document.body.replaceChildren(root)
  render(<Measure name="NPS" measure={{ ...score, ...measure }} unit="points" definition="Promoters less detractors." />, root)
  return root
}
const tooltip = () => document.querySelector('[role=tooltip]')

describe('a measure', () => {
  afterEach(() => render(null, root))

  it('shows its interval and how many it rests on beside the number', () => {
    const text = show().textContent
    expect(text).toContain('30')
    expect(text).toContain('14\u201344')
    expect(text).toContain('100 answers')
  })

  it('gives its definition on keyboard focus and takes it away by Escape', async () => {
    const figure = show().querySelector('button')
    figure?.focus()
    await soon(() => expect(tooltip()?.textContent).toContain('Promoters less detractors.'))
    expect(tooltip()?.textContent).toContain('14\u201344 (adjusted Wald)')
    expect(tooltip()?.textContent).toContain('the newest of each person')
    expect(figure?.getAttribute('aria-describedby')).toBe(tooltip()?.id)
    figure?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await soon(() => expect(tooltip()).toBeNull())
  })

  it('gives its definition under the pointer and keeps it while the pointer is on it', async () => {
    show().querySelector('.hint')?.dispatchEvent(new PointerEvent('pointerenter'))
    await soon(() => expect(tooltip()).not.toBeNull())
    root.querySelector('.hint')?.dispatchEvent(new PointerEvent('pointerleave'))
    root.querySelector('.hint')?.dispatchEvent(new PointerEvent('pointerenter'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(tooltip()).not.toBeNull()
  })

  it('says in words that nobody has answered', () => {
    const text = show({ value: null, n: 0, lo: null, hi: null }).textContent
    expect(text).toContain('No answers yet')
    expect(text).not.toContain('0')
  })

  it('shows no score from too few answers', () => {
    const text = show({ value: 100, n: 3, lo: -20, hi: 100 }).textContent
    expect(text).toContain('Too few answers (3 of 5)')
    expect(text).not.toContain('100')
  })

  it('marks what late events can still change', async () => {
    expect(show({ provisional: true }).textContent).toContain('100 answers, provisional')
    root.querySelector('button')?.focus()
    await soon(() => expect(tooltip()?.textContent).toContain('late events can still change it'))
  })
})
