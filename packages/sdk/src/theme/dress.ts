import type { Theme } from '@milepost/contract'
import type { Scheme } from './scheme.ts'

const properties = {
  accent: '--mp-accent',
  accentText: '--mp-accent-text',
  surface: '--mp-surface',
  text: '--mp-text',
  radius: '--mp-radius',
  font: '--mp-font',
} as const satisfies Record<Exclude<keyof Theme, 'dark'>, string>

/**
 * Puts a release's theme on an element as custom properties. In the dark its own colours count; the brand's accent goes
 * along with the text that was chosen for it, while a light surface does not.
 */
export function dress(element: HTMLElement, theme: Theme = {}, scheme: Scheme): void {
  const { dark, ...light } = theme
  const { surface: _surface, text: _text, ...brand } = light
  const accent = dark?.accent ? { accentText: undefined } : {}
  const worn: Omit<Theme, 'dark'> = scheme === 'dark' ? { ...brand, ...accent, ...dark } : light
  for (const [name, property] of Object.entries(properties) as [keyof typeof properties, string][]) {
    const value = worn[name]
    if (value) element.style.setProperty(property, value)
    else element.style.removeProperty(property)
  }
}
