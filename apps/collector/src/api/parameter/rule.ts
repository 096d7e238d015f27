import { Condition } from '@milepost/contract'
import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

/** Somebody who did anything at all. */
const standard = '{"kind":"activeDays","atLeast":1,"withinDays":1100}'

/** A rule as JSON; longer ones are written in code. */
const mostLength = 4_000

export const rule: Parameter<Condition> = {
  description: 'The rule, as JSON in the language of conditions: {"kind":"event","event":"Board Created"}. Default: anybody who was ever active.',
  schema: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(mostLength)), standard),
    v.rawTransform(({ dataset, addIssue, NEVER }): Condition => {
      const parsed = v.safeParse(Condition, read(dataset.value))
      if (parsed.success) return parsed.output
      addIssue({ message: 'no rule' })
      return NEVER
    }),
  ),
  json: { type: 'string' },
  allowed: `a condition as JSON about events, traits, activeDays or elapsed, of at most ${mostLength} characters`,
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
