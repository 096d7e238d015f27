import type { Comparison } from '@milepost/contract'
import { describeTests } from './comparison.ts'

/**
 * The name under which facts keep the occurrences of an event, as people read it: `Board Created where cards is at least 3`.
 * @param key as `streamKey` makes it
 */
export function describeStream(key: string): string {
  const [event = key, tests] = key.split('\n')
  if (tests === undefined) return event
  const asked = (JSON.parse(tests) as [string, Comparison['op'], unknown][]).map(([name, op, value]) => [name, { op, ...(value !== null && { value }) } as Comparison] as const)
  return `${event} ${describeTests(asked)}`
}
