import fc from 'fast-check'

/** Texts that have broken something somewhere. */
const hostile = [
  '', ' ', '\0', 'null', 'undefined', '__proto__', 'constructor', 'toString', '%00', '%ff', '%', '..', '../../etc/passwd', '..%2f..%2f', "' or 1=1 --", '";drop table message;--',
  '\u202e', '\ud800', '\udfff\ud800', '💥'.repeat(40), 'ẞ'.repeat(90), 'x'.repeat(257), 'x'.repeat(5_000), '{{person.name}}', '$&', '<script>', '-0', '1e999', 'NaN', '9007199254740993', '\r\nX-Injected: 1',
]
const text = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...hostile) }, { weight: 2, arbitrary: fc.string({ maxLength: 40 }) }, fc.string({ unit: 'binary', maxLength: 60 }))
const oddTime = fc.constantFrom('2026-13-45T99:99:99Z', '2026-11-22', '0000-00-00', '+275760-09-13T00:00:00.001Z', '2026-02-30T00:00:00Z', '9999-12-31T23:59:60Z', '1969-12-31T23:59:59Z')
/** JSON as it should not be: hostile keys, deep nesting, long lists, numbers that are not numbers. */
const tangled = fc.oneof(
  { weight: 12, arbitrary: fc.object({ key: text, maxDepth: 3, maxKeys: 5, values: [text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.maxSafeInteger()] }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 6_000 }).map((depth) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as object) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 2_000 }).map((length) => Object.fromEntries(Array.from({ length }, (_, i) => [`key ${i}`, i]))) },
)

/** Values that requests are put together from. They are generated now and then only, since that costs more than the requests. */
export interface Atoms {
  texts: string[]
  times: string[]
  tangles: object[]
  urls: string[]
  bytes: Uint8Array<ArrayBuffer>[]
}

export function makeAtoms(seed: number): Atoms {
  const sample = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number): Value[] => fc.sample(arbitrary, { seed, numRuns })
  return {
    texts: sample(text, 300),
    times: sample(oddTime, 10),
    tangles: sample(tangled, 60),
    urls: sample(fc.webUrl({ withQueryParameters: true, withFragments: true }), 40),
    bytes: sample(fc.uint8Array({ maxLength: 200 }), 40).map((bytes) => new Uint8Array(bytes)),
  }
}
