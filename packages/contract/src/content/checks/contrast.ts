import type { Theme } from '../content.ts'
import { parseColour } from '../colour/colour.ts'
import { contrastRatio } from '../colour/contrast-ratio.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

/** WCAG 2.2, 1.4.3, level AA for text of usual size. */
const leastContrast = 4.5

const pairs = [
  ['accent', 'accentText'],
  ['surface', 'text'],
] as const

/** Theme colours that people could not read. The light and the dark set are judged each for itself. */
export const contrast: Check = function* ({ content: { theme } }) {
  if (!theme) return
  yield* pairFindings(theme, ['theme'])
  if (theme.dark) yield* pairFindings(theme.dark, ['theme', 'dark'])
}

function* pairFindings(colours: Theme | NonNullable<Theme['dark']>, at: Place): Generator<Finding> {
  for (const [ground, ink] of pairs) {
    const names = [ground, ink].filter((name) => colours[name] !== undefined)
    const unread = names.filter((name) => parseColour(colours[name]!) === undefined)
    for (const name of unread)
      yield { at: [...at, name], got: colours[name], problem: 'its contrast cannot be told', remedy: 'write it as #rrggbb, rgb() or hsl(), without transparency' }
    if (names.length === 1) {
      const other = names[0] === ground ? ink : ground
      yield { at: [...at, other], got: undefined, problem: `"${names[0]}" is set and "${other}", which stands on it or under it, is not`, remedy: `set "${other}" as well` }
    }
    if (names.length < 2 || unread.length > 0) continue
    const ratio = contrastRatio(parseColour(colours[ground]!)!, parseColour(colours[ink]!)!)
    if (ratio < leastContrast)
      yield {
        at: [...at, ink],
        got: `${colours[ink]} on ${colours[ground]}`,
        // Cut, not rounded: 4.499 must not read as 4.5.
        problem: `"${ink}" on "${ground}" has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1, below ${leastContrast}:1`,
        remedy: 'make one of the two darker or lighter',
      }
  }
}
