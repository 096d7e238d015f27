import { ownColours } from '../../vocabulary/colour.ts'
import type { Theme } from '../content.ts'
import { type Colour, parseColour } from './colour.ts'
import { mix } from './mix.ts'

/** The four colours that a theme may set. */
const themeColours = ['accent', 'accentText', 'surface', 'text'] as const
export type ThemeColour = (typeof themeColours)[number]

/** Every colour that is drawn: the four, and those that surfaces mix from them. */
export type Worn = Record<ThemeColour | 'bad' | 'muted' | 'edge' | 'hover' | 'tint' | 'accentHover', Colour>

/** The colours that the theme sets for a scheme. The dark scheme keeps the light accent and its text unless it sets an accent of its own. */
export function setColours(theme: Theme, scheme: 'light' | 'dark'): Partial<Record<ThemeColour, string | undefined>> {
  const { accent, accentText, surface, text, dark } = theme
  if (scheme === 'light') return { accent, accentText, surface, text }
  const brand = dark?.accent === undefined ? { accent, accentText } : { accent: dark.accent }
  return { ...brand, ...(dark?.accentText === undefined ? {} : { accentText: dark.accentText }), surface: dark?.surface, text: dark?.text }
}

/** @returns undefined where a colour of the theme cannot be parsed. */
export function wornColours(theme: Theme, scheme: 'light' | 'dark'): Worn | undefined {
  const set = setColours(theme, scheme)
  const own = ownColours[scheme]
  const [accent, accentText, surface, text] = themeColours.map((name) => parseColour(set[name] ?? own[name]))
  if (!accent || !accentText || !surface || !text) return undefined
  return {
    accent,
    accentText,
    surface,
    text,
    bad: parseColour(own.bad)!,
    muted: mix(text, surface, 0.7),
    edge: mix(text, surface, 0.52),
    hover: mix(text, surface, 0.06),
    tint: mix(accent, surface, 0.11),
    accentHover: mix(accent, text, 0.88),
  }
}
