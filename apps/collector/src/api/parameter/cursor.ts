import * as v from 'valibot'
import type { Position } from '../../store/reports/reports.ts'
import type { Parameter } from './parameter.ts'

/** Opaque to who asks: where the page before ended. */
export function cursorOf({ at, id }: Position): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url')
}

const Position = v.tuple([v.pipe(v.number(), v.safeInteger()), v.string()])

function parse(text: string): Position | null {
  try {
    const [at, id] = v.parse(Position, JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { at, id }
  } catch {
    return null
  }
}

export const cursor: Parameter<Position | null> = {
  description: 'Where the last page ended: its `next`.',
  schema: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(1000))),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      if (dataset.value === undefined) return null
      const position = parse(dataset.value)
      if (position !== null) return position
      addIssue({ message: 'no cursor' })
      return NEVER
    }),
  ),
  json: { type: 'string' },
  allowed: 'the `next` of the page before, unchanged',
}
