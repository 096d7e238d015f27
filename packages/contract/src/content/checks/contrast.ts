import type { Theme } from '../content.ts'
import { parseColour } from '../colour/colour.ts'
import { contrastRatio } from '../colour/contrast-ratio.ts'
import { setColours, type ThemeColour, type Worn, wornColours } from '../colour/worn.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

/** WCAG 2.2, 1.4.3, level AA for text of usual size; and 1.4.11 for what is no text, but needed to use it. */
const [leastText, leastShape] = [4.5, 3]

/** What a theme sets together. */
const partners = [
  ['accent', 'accentText'],
  ['surface', 'text'],
] as const

interface Pair {
  ink: keyof Worn
  ground: keyof Worn
  least: number
  what: string
  /** The theme's colours that the pair is made of; the first is the one to change. */
  of: readonly ThemeColour[]
}

/** Every pair of colours that surfaces draw. */
const pairs: readonly Pair[] = [
  { ink: 'text', ground: 'surface', least: leastText, what: '"text" on "surface"', of: ['text', 'surface'] },
  { ink: 'accentText', ground: 'accent', least: leastText, what: '"accentText" on "accent"', of: ['accentText', 'accent'] },
  { ink: 'accentText', ground: 'accentHover', least: leastText, what: 'a pressed button, "accentText" on "accent" with 12 % of "text",', of: ['accentText', 'accent', 'text'] },
  { ink: 'text', ground: 'hover', least: leastText, what: '"text" on "surface" with 6 % of itself', of: ['text', 'surface'] },
  { ink: 'text', ground: 'tint', least: leastText, what: 'a banner, "text" on "surface" with 11 % of "accent",', of: ['text', 'surface', 'accent'] },
  { ink: 'muted', ground: 'surface', least: leastText, what: 'quiet text, 70 % of "text" on "surface",', of: ['text', 'surface'] },
  { ink: 'muted', ground: 'hover', least: leastText, what: 'quiet text, 70 % of "text" on "surface" with 6 % of "text",', of: ['text', 'surface'] },
  { ink: 'accent', ground: 'surface', least: leastText, what: 'a link, "accent" on "surface",', of: ['accent', 'surface'] },
  { ink: 'bad', ground: 'surface', least: leastText, what: 'the red of a missing answer on "surface"', of: ['surface'] },
  { ink: 'edge', ground: 'surface', least: leastShape, what: 'the edge of a field, 52 % of "text" on "surface",', of: ['text', 'surface'] },
  { ink: 'muted', ground: 'tint', least: leastShape, what: 'the cross of a banner, 70 % of "text" on "surface" with 11 % of "accent",', of: ['text', 'surface', 'accent'] },
]

/**
 * Finds theme colours that people could not read, in light and in dark. Colours that a theme leaves out are the kit's own. A light colour
 * that is only inherited by the dark scheme gives a warning, since not every host has one.
 */
export const contrast: Check = function* ({ content: { theme } }) {
  if (!theme) return
  const unfit = [...colourFindings(theme, ['theme']), ...(theme.dark ? colourFindings(theme.dark, ['theme', 'dark']) : [])]
  yield* unfit
  if (unfit.length > 0) return
  yield* pairFindings(theme, 'light')
  yield* pairFindings(theme, 'dark')
}

/** Colours that cannot be judged: they stand without their partner, or only the page knows what they are. */
function* colourFindings(colours: Theme | NonNullable<Theme['dark']>, at: Place): Generator<Finding> {
  for (const pair of partners) {
    const names = pair.filter((name) => colours[name] !== undefined)
    for (const name of names.filter((name) => parseColour(colours[name]!) === undefined))
      yield { at: [...at, name], got: colours[name], problem: 'its contrast cannot be told', remedy: 'write it as #rrggbb, rgb() or hsl(), without transparency' }
    if (names.length !== 1) continue
    const other = names[0] === pair[0] ? pair[1] : pair[0]
    yield { at: [...at, other], got: undefined, problem: `"${names[0]}" is set and "${other}", which stands on it or under it, is not`, remedy: `set "${other}" as well` }
  }
}

function* pairFindings(theme: Theme, scheme: 'light' | 'dark'): Generator<Finding> {
  const worn = wornColours(theme, scheme)
  if (!worn) return
  const set = setColours(theme, scheme)
  const told = new Set<string>()
  for (const { ink, ground, least, what, of } of pairs) {
    const blamed = of.find((name) => set[name] !== undefined)
    const ratio = contrastRatio(worn[ink], worn[ground])
    // A mixed colour fails because its source does: one finding for each colour of the theme is enough.
    if (blamed === undefined || ratio >= least || told.has(blamed)) continue
    told.add(blamed)
    const isInherited = scheme === 'dark' && theme.dark?.[blamed] === undefined
    yield {
      at: scheme === 'dark' ? ['theme', 'dark', blamed] : ['theme', blamed],
      got: `${inHex(worn[ink])} on ${inHex(worn[ground])}`,
      // Cut, not rounded: 4.499 must not read as 4.5.
      problem: `${what} has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1${scheme === 'dark' ? ' in the dark' : ''}, below ${least}:1`,
      ...(isInherited ? { warning: true } : {}),
      remedy: isInherited ? `set "${blamed}" and its partner for the dark as well` : 'make one of the two darker or lighter',
    }
  }
}

function inHex(colour: Worn['text']): string {
  return `#${colour.map((channel) => Math.round(channel * 255).toString(16).padStart(2, '0')).join('')}`
}
