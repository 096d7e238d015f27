import { Target } from '../../target.ts'
import { Content } from '../content.ts'
import { placesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** What no browser takes for a selector. A push has none to ask: it sees what is left open, and a border that nothing stands beyond. */
export const selector: Check = function* ({ content }) {
  for (const { at, value } of placesOf(Target, Content, content)) {
    const isList = Array.isArray(value)
    for (const [index, way] of (isList ? value : [value]).entries()) {
      const problem = typeof way === 'string' && faultOf(way)
      if (problem) yield { at: isList ? [...at, index] : at, got: way, problem, remedy: 'write a CSS selector, like "#save" or "my-card >>> .save"' }
    }
  }
}

function faultOf(css: string): string | undefined {
  if (css.split('>>>').some((part) => part.trim() === '')) return css.includes('>>>') ? 'nothing stands on one side of ">>>"' : 'the selector is empty'
  if (!isClosed(css)) return 'a bracket or a quotation mark is not closed'
  return undefined
}

const closing: Record<string, string> = { '[': ']', '(': ')' }

/** Brackets pair, quotation marks end; a backslash takes the next character as it is. */
function isClosed(css: string): boolean {
  const open: string[] = []
  for (const [sign] of css.matchAll(/\\.|["'[\]()]/gs)) {
    const last = open.at(-1)
    const isQuoted = last === '"' || last === "'"
    if (sign === last) open.pop()
    else if (isQuoted || sign.length > 1) continue
    else if (sign === '"' || sign === "'") open.push(sign)
    else if (closing[sign]) open.push(closing[sign])
    else return false
  }
  return open.length === 0
}
