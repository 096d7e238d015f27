import { expect, test } from 'vitest'
import { placeOf } from './answer-place.ts'

test.each([
  [{ screen: { innerWidth: 390, width: 1440 }, locale: 'de-CH' }, { device: 'phone', language: 'de' }],
  [{ screen: { width: 820 }, locale: 'AR' }, { device: 'tablet', language: 'ar' }],
  [{ screen: { innerWidth: 1280 }, locale: 'fil_PH' }, { device: 'desktop', language: 'fil' }],
  [{ screen: 'wide', locale: '<b>' }, { device: null, language: null }],
  [{ screen: { innerWidth: -1 }, locale: 'english' }, { device: null, language: null }],
  [{ page: { path: '/cart' } }, { device: null, language: null, page: '/cart' }],
  [{ page: { path: 7 } }, { device: null, language: null }],
  [undefined, { device: null, language: null }],
])('the context %j tells %j', (context, place) => {
  expect(placeOf(context)).toEqual({ page: null, ...place })
})
