import type { Theme } from '../content.ts'
import { setColours } from './worn.ts'

/** A theme as CSS custom properties, light and dark. Computed when it is published, so that browsers need no code for it. */
export interface Dress {
  light: string
  dark: string
}

const properties = {
  accent: '--mp-accent',
  accentText: '--mp-accent-text',
  surface: '--mp-surface',
  text: '--mp-text',
  radius: '--mp-radius',
  font: '--mp-font',
} as const satisfies Record<Exclude<keyof Theme, 'dark'>, string>

/** Colours that the theme leaves out are not declared. Values are cut at the first `;`, so that none can add declarations of its own. */
export function dressOf(theme: Theme): Dress {
  const { radius, font } = theme
  const declared = (scheme: 'light' | 'dark') => {
    const set: Omit<Theme, 'dark'> = { ...setColours(theme, scheme), radius, font }
    return (Object.keys(properties) as (keyof typeof properties)[]).flatMap((name) => (set[name] ? [`${properties[name]}:${set[name].split(';', 1)}`] : [])).join(';')
  }
  return { light: declared('light'), dark: declared('dark') }
}
