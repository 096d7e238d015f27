import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, bandRange, bands } from './band.ts'
import { findScale, isOnScale, isRatingType, questionTypes, ratingTypes } from './question.ts'
import { isScoreType, scales, scoreTypes } from './score.ts'

test.each([
  ['nps', 'lllllllmmhh'],
  ['ces1', 'hhmll'],
  ['ces2', 'lllmhhh'],
  ['csat3', 'lmh'],
  ['csat5', 'llmhh'],
  ['csat7', 'llmmmhh'],
] as const)('the bands of %s from its lowest value up are %s', (type, expected) => {
  const { min, max } = scales[type]
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  expect(values.map((value) => bandOf(type, value)[0]).join('')).toBe(expected)
})

test('every value of a scale lies in the range of its band and of no other', () => {
  for (const type of scoreTypes)
    for (let value = scales[type].min; value <= scales[type].max; value++)
      expect(bands.filter((band) => value >= bandRange(type, band).from && value <= bandRange(type, band).to)).toEqual([bandOf(type, value)])
})

test.each([11, -1, 6.5, '9', null, undefined, Number.NaN, Number.POSITIVE_INFINITY, true, [9]])('%j is not on the scale of NPS', (value) => {
  expect(isOnScale('nps', value)).toBe(false)
})

test('a number is on a scale when it is whole and between the ends', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scoreTypes), fc.oneof(fc.integer({ min: -3, max: 14 }), fc.double()), (type, value) => {
      const { min, max } = scales[type]
      expect(isOnScale(type, value)).toBe(Number.isInteger(value) && value >= min && value <= max)
    }),
  )
})

test('a score type is a question type with a scale, and a name of JavaScript is none', () => {
  expect(questionTypes.filter(isScoreType)).toEqual(scoreTypes)
  expect(isScoreType('constructor')).toBe(false)
})

test('a rating is no score, however alike its scale: a rating of 0 to 10 is not NPS', () => {
  expect(questionTypes.filter(isRatingType)).toEqual(ratingTypes)
  expect(ratingTypes.filter(isScoreType)).toEqual([])
  expect(isRatingType('constructor')).toBe(false)
})

test.each([
  ['rating5', 1, 5],
  ['rating10', 1, 10],
  ['thumbs', 0, 1],
  ['csat5', 1, 5],
] as const)('%s takes whole numbers from %i to %i and no others', (type, min, max) => {
  expect(findScale(type)).toMatchObject({ min, max })
  expect([min, max, min - 1, max + 1, min + 0.5].map((value) => isOnScale(type, value))).toEqual([true, true, false, false, false])
})

test('words, choices and consents have no scale', () => {
  expect(['text', 'choices', 'consent', 'toString'].map(findScale)).toEqual([undefined, undefined, undefined, undefined])
})
