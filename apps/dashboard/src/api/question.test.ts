import { expect, it } from 'vitest'
import { ask, following } from './question.ts'

it('leaves out what is not asked for', () => {
  expect(ask.answers({ type: 'nps', band: null }).address).toBe('/api/answers?type=nps')
  expect(ask.people({ q: '', stage: undefined as never }).address).toBe('/api/people')
})

it('escapes ids that hold slashes and names that hold signs', () => {
  expect(ask.timeline('people', 'u/1?').address).toBe('/api/people/u%2F1%3F/timeline')
  expect(ask.people({ q: 'a&b' }).address).toBe('/api/people?q=a%26b')
})

it('asks for the page that follows and keeps the filters', () => {
  expect(following(ask.answers({ type: 'nps' }), 'c=2').address).toBe('/api/answers?type=nps&cursor=c%3D2')
})
