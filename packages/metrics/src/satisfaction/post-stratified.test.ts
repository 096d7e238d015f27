import fc from 'fast-check'
import { scales, scoreTypes, type ScoreType } from '@milepost/contract/vocabulary'
import { describe, expect, it } from 'vitest'
import { postStratified, type Stratum } from './post-stratified.ts'
import { satisfaction } from './satisfaction.ts'

const nps = (promoters: number, passives: number, detractors: number) => [
  { value: 9, count: promoters },
  { value: 7, count: passives },
  { value: 3, count: detractors },
]

describe('a worked case: 600 asked of whom 30 answered 20, 400 of whom 60 answered -30', () => {
  const strata = [{ shown: 600, answers: nps(15, 6, 9) }, { shown: 400, answers: nps(12, 18, 30) }]

  it('is 0 where the raw score is -13.3: 0.6 times 20, less 0.4 times 30', () => {
    expect(satisfaction('nps', strata.flatMap(({ answers }) => answers)).score.value).toBeCloseTo(-13.3333, 4)
    const { score, covered } = postStratified('nps', strata)
    expect(score).toMatchObject({ n: 90, method: 'postStratified' })
    expect(score.value).toBeCloseTo(0, 10)
    expect(covered).toBe(100)
  })

  it('has the interval of 100 * 2.0227 * sqrt(0.36 * 0.73967 / 30 + 0.16 * 0.60884 / 60), spreads by the adjusted counts of 33 and 63, t of 39', () => {
    const { score } = postStratified('nps', strata)
    expect(score.hi).toBeCloseTo(20.726, 2)
    expect(score.lo).toBeCloseTo(-20.726, 2)
  })
})

it('weighs shares and means by who was asked, too', () => {
  const share = (high: number, low: number) => [{ value: 5, count: high }, { value: 1, count: low }]
  expect(postStratified('csat5', [{ shown: 75, answers: share(5, 5) }, { shown: 25, answers: share(10, 0) }]).score.value).toBeCloseTo(62.5, 10)
  const means = [{ shown: 50, answers: [{ value: 3, count: 5 }, { value: 5, count: 5 }] }, { shown: 150, answers: [{ value: 6, count: 10 }, { value: 7, count: 10 }] }]
  expect(postStratified('ces2', means).score.value).toBeCloseTo(0.25 * 4 + 0.75 * 6.5, 10)
})

it('joins groups under five answers to one, and leaves them out where they are too few even so', () => {
  const large = { shown: 80, answers: nps(10, 0, 10) }
  const together = postStratified('nps', [large, { shown: 10, answers: nps(3, 0, 0) }, { shown: 10, answers: nps(2, 0, 0) }])
  expect(together.score).toMatchObject({ value: 20, n: 25 })
  expect(together.covered).toBe(100)
  const apart = postStratified('nps', [large, { shown: 20, answers: nps(4, 0, 0) }])
  expect(apart.score).toMatchObject({ value: 0, n: 20 })
  expect(apart.covered).toBe(80)
})

it('is nothing, and not 0, where nobody was asked or too few answered', () => {
  expect(postStratified('nps', [])).toMatchObject({ score: { value: null, n: 0, lo: null, hi: null }, covered: null })
  expect(postStratified('nps', [{ shown: 9, answers: nps(2, 0, 0) }])).toMatchObject({ score: { value: null, n: 0 }, covered: 0 })
})

it('is not certain where a group, or every group, is of one mind', () => {
  const { score } = postStratified('nps', [{ shown: 10, answers: nps(5, 0, 0) }, { shown: 10, answers: nps(8, 0, 0) }])
  expect(score.lo!).toBeLessThan(90)
  expect(postStratified('ces2', [{ shown: 10, answers: [{ value: 6, count: 9 }] }]).score).toMatchObject({ value: 6, lo: null, hi: null })
})

const distribution = (type: ScoreType, most = 30) =>
  fc.array(fc.record({ value: fc.integer({ min: scales[type].min, max: scales[type].max }), count: fc.integer({ min: 0, max: most }) }), { maxLength: 8 })
const case_ = fc.constantFrom(...scoreTypes).chain((type) =>
  fc.tuple(fc.constant(type), fc.array(fc.record({ shown: fc.integer({ min: 0, max: 1000 }), answers: distribution(type) }), { maxLength: 5 })),
)

it('lies within its interval, on the scale, whatever is asked', () => {
  fc.assert(
    fc.property(case_, ([type, strata]) => {
      const { score, covered } = postStratified(type, strata)
      if (covered !== null) expect(covered).toBeLessThanOrEqual(100 + 1e-9)
      if (score.value === null || score.lo === null || score.hi === null) return
      expect(score.lo).toBeLessThanOrEqual(score.value + 1e-9)
      expect(score.hi).toBeGreaterThanOrEqual(score.value - 1e-9)
    }),
  )
})

it('is the raw score where every group answered as often', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scoreTypes).chain((type) => fc.tuple(fc.constant(type), fc.array(distribution(type), { minLength: 1, maxLength: 4 }))), ([type, groups]) => {
      const sizes = groups.map((answers) => satisfaction(type, answers).score.n)
      fc.pre(sizes.every((n) => n >= 5))
      const strata: Stratum[] = groups.map((answers, index) => ({ shown: 4 * sizes[index]!, answers }))
      expect(postStratified(type, strata).score.value).toBeCloseTo(satisfaction(type, groups.flat()).score.value!, 8)
    }),
  )
})

describe('over 2,000 made-up surveys in which detractors of a small group answer three times as often', () => {
  /** mulberry32 (T. Ettinger, public domain). */
  let seed = 7
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const groups = [
    { size: 700, answer: 0.06, values: [9, 9, 9, 9, 9, 7, 7, 7, 3, 3] },
    { size: 300, answer: 0.18, values: [9, 9, 7, 7, 3, 3, 3, 3, 3, 3] },
  ]
  const truth = 0.7 * 30 + 0.3 * -40
  const rounds = Array.from({ length: 2_000 }, () => {
    const strata = groups.map(({ size, answer, values }) => {
      const given = Array.from({ length: size }, () => (random() < answer ? values[Math.floor(random() * 10)]! : null))
      return { shown: size, answers: given.flatMap((value) => (value === null ? [] : [{ value, count: 1 }])) }
    })
    return { weighted: postStratified('nps', strata).score, raw: satisfaction('nps', strata.flatMap(({ answers }) => answers)).score }
  })
  const covering = (of: 'weighted' | 'raw') => rounds.filter((round) => round[of].lo! <= truth && truth <= round[of].hi!).length / rounds.length

  it('its interval holds the truth 95 times in 100, and that of the raw score does not', () => {
    expect(covering('weighted')).toBeGreaterThan(0.935)
    expect(covering('weighted')).toBeLessThan(0.975)
    expect(covering('raw')).toBeLessThan(0.7)
  })
})
