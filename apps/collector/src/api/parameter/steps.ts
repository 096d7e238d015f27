import { FunnelEventStep } from '@milepost/contract'
import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

const most = 10
const mostLength = 4_000
const Steps = v.pipe(v.array(v.union([v.pipe(v.string(), v.transform((event): FunnelEventStep => ({ event }))), FunnelEventStep])), v.minLength(2), v.maxLength(most))

/** The events of a funnel, null where they are left out. */
export const steps: Parameter<FunnelEventStep[] | null> = {
  description:
    'The events, as a JSON list of names or of what rules ask of an event: ["Board Created",{"event":"Member Invited","where":{"role":"admin"}}]. Default: those that the milestones on the way to activation ask for.',
  schema: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(mostLength))),
    v.rawTransform(({ dataset, addIssue, NEVER }): FunnelEventStep[] | null => {
      if (dataset.value === undefined) return null
      const parsed = v.safeParse(Steps, read(dataset.value))
      if (parsed.success) return parsed.output
      addIssue({ message: 'no steps' })
      return NEVER
    }),
  ),
  json: { type: 'string' },
  allowed: `a JSON list of 2 to ${most} events, each a name or {"event":"Board Created","where":{...}}, of at most ${mostLength} characters`,
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
