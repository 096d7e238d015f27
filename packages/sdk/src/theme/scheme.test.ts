import { afterEach, describe, expect, it, vi } from 'vitest'
import { schemeOf } from './scheme.ts'

/** A page in a few words: what its root declares, what it paints, what the system wants. */
function page(styles: { root?: Partial<CSSStyleDeclaration>; body?: Partial<CSSStyleDeclaration> }, system: 'light' | 'dark' = 'light', theme?: string) {
  if (theme) document.documentElement.dataset.theme = theme
  vi.spyOn(window, 'matchMedia').mockImplementation(() => ({ matches: system === 'dark', addEventListener() {}, removeEventListener() {} }) as never)
  vi.spyOn(window, 'getComputedStyle').mockImplementation(
    (element) => ({ colorScheme: 'normal', backgroundColor: 'rgba(0, 0, 0, 0)', ...(element === document.body ? styles.body : styles.root) }) as never,
  )
  return schemeOf(window)
}
afterEach(() => {
  vi.restoreAllMocks()
  delete document.documentElement.dataset.theme
})

describe('light or dark', () => {
  it('is what the page declares, whatever the system wants', () => {
    expect(page({ root: { colorScheme: 'dark' } })).toBe('dark')
    expect(page({ root: { colorScheme: 'only light' } }, 'dark', 'dark')).toBe('light')
  })

  it('is the system\'s word where the page declares both', () => {
    expect(page({ root: { colorScheme: 'light dark' } }, 'dark')).toBe('dark')
    expect(page({ root: { colorScheme: 'light dark' } }, 'light')).toBe('light')
  })

  it('is the theme that the page names', () => {
    expect(page({}, 'light', 'dark')).toBe('dark')
    expect(page({ body: { backgroundColor: 'rgb(0, 0, 0)' } }, 'dark', 'light')).toBe('light')
  })

  it('is the background where the page says nothing: a white page stays light on a dark system', () => {
    expect(page({}, 'dark')).toBe('light')
    expect(page({ body: { backgroundColor: 'rgb(18, 19, 24)' } })).toBe('dark')
    expect(page({ root: { backgroundColor: 'rgb(18, 19, 24)' } })).toBe('dark')
    expect(page({ root: { backgroundColor: 'rgb(18, 19, 24)' }, body: { backgroundColor: 'rgb(255, 255, 255)' } })).toBe('light')
  })
})
