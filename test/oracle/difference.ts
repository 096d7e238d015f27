/** Of a mean's interval: the printed table of t has three places. */
const tableTolerance = 0.003
const tolerance = 1e-9

/**
 * Where an answer is not as expected, each as one line. Only what is expected is compared, so that an answer may say more; a list must
 * be as long as expected.
 */
export function differences(expected: unknown, answered: unknown, place: string): string[] {
  if (typeof expected === 'number' && typeof answered === 'number') {
    const near = Math.abs(expected - answered) <= tolerance * Math.max(1, Math.abs(expected))
    return near ? [] : [told(expected, answered, place)]
  }
  if (Array.isArray(expected) && Array.isArray(answered) && expected.length === answered.length)
    return expected.flatMap((each, index) => differences(each, answered[index], `${place}[${index}]`))
  if (isRecord(expected) && isRecord(answered))
    return Object.keys(expected).flatMap((key) => {
      const [a, b] = [expected[key], answered[key]]
      const isRough = answered.method === 't' && (key === 'lo' || key === 'hi') && typeof a === 'number' && typeof b === 'number'
      return isRough && Math.abs(a - b) <= tableTolerance ? [] : differences(a, b, `${place}.${key}`)
    })
  return Object.is(expected, answered) ? [] : [told(expected, answered, place)]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function told(expected: unknown, answered: unknown, place: string): string {
  return `${place}: expected ${JSON.stringify(expected)}, the product says ${JSON.stringify(answered)}`
}
