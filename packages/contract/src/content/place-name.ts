import type { Place } from './problem.ts'

/** @returns `experiences[2] "nps-survey" › questions[0].next[1].to`: the list's item goes by its id, because people know it by that. */
export function placeName(place: Place, content: unknown): string {
  const [list, index, ...inner] = place
  if (list === undefined) return 'content'
  if (typeof index !== 'number') return dotted(place)
  const item = field(field(content, list), index)
  const id = field(item, 'id')
  const head = dotted([list, index]) + (typeof id === 'string' ? ` ${JSON.stringify(id)}` : '')
  return inner.length === 0 ? head : `${head} › ${dotted(inner)}`
}

function dotted(place: Place): string {
  return place
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`
      if (!/^[\w-]+$/.test(key)) return `[${JSON.stringify(key)}]`
      return index === 0 ? key : `.${key}`
    })
    .join('')
}

function field(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
}

/** Characters of a value shown in a message: enough to recognise it, one line at most. */
const shownLength = 80

/** The value as JSON, cut to one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = jsonOf(value)
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
}

/** A file may hold what JSON cannot, a BigInt for example: the message must come out all the same. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
