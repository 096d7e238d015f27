import type { EventStream } from '@milepost/contract'

/** An event as a rule names it. */
type Stream = Pick<EventStream, 'event'> & { where?: Readonly<Record<string, unknown>> | undefined }

/** The name under which facts keep the occurrence times of a stream. The order of the properties does not matter. */
export function streamKey({ event, where }: Stream): string {
  if (!where) return event
  const tests = Object.keys(where)
    .sort()
    .map((property) => {
      const test = where[property]
      if (typeof test !== 'object' || test === null) return [property, 'equals', test]
      const { op, value } = test as { op: string; value?: unknown }
      return [property, op, value]
    })
  return tests.length === 0 ? event : `${event}\n${JSON.stringify(tests)}`
}
