import type { Observation } from '@milepost/contract'
import { emptyFacts } from '@milepost/targeting'
import { everyday } from '@milepost/targeting/everyday'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withAcknowledged } from './acknowledging.ts'
import { createFactsOf } from './facts-of.ts'
import { type Known, nothingKnown, withBase, withObservation, withoutAccount, withProgress } from './known.ts'

const book = { targeting: everyday, reading: { streams: new Map(), dayOf: (at: number) => Math.floor(at / 86_400_000) } }

const observation = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 1_790_000_000_000, max: 1_790_900_000_000 }),
  type: fc.constantFrom('track' as const, 'page' as const, 'identify' as const, 'group' as const),
  event: fc.constantFrom('Board Created', 'Report Exported'),
  traits: fc.record({ plan: fc.constantFrom('free', 'team') }),
})
const step: fc.Arbitrary<(known: Known) => Known> = fc.oneof(
  { weight: 6, arbitrary: observation.map((one) => (known: Known) => withObservation(known, one as Observation)) },
  fc.integer({ min: 0, max: 3 }).map((nth) => (known: Known) => withAcknowledged(known, known.own.slice(0, nth).map((own) => own.observation.id), nth)),
  fc.integer({ min: 0, max: 3 }).map((seq) => (known: Known) => withBase(known, { seq, asOf: 0, person: emptyFacts(), account: seq > 1 ? emptyFacts() : null })),
  fc.integer({ min: 1, max: 9 }).map((doneAt) => (known: Known) => withProgress(known, 'start', { doneAt })),
  fc.constant(withoutAccount),
  // Another tab wrote it: equal, and another object throughout.
  fc.constant((known: Known) => structuredClone(known)),
)

test('who asks after every step gets the same facts as who asks for the first time', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const factsOf = createFactsOf()
      let known = nothingKnown
      for (const change of steps) {
        known = change(known)
        expect(factsOf(known, book)).toEqual(createFactsOf()(known, book))
      }
    }),
  )
})

test('where nothing of a batch was kept its acknowledgement changes nothing, and nothing is written', () => {
  const known = withObservation(nothingKnown, { id: 'kept', at: 1, type: 'track', event: 'Board Created' } as Observation)
  expect(withAcknowledged(known, ['other'], 1)).toBe(known)
  expect(withAcknowledged(known, ['other', 'kept'], 1).own).toMatchObject([{ seq: 1 }])
})
