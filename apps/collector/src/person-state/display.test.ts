import { type Content, type FeedbackAnswer, kitEvents, type PersonState } from '@milepost/contract'
import { expect, test } from 'vitest'
import { noon, openCollector } from '../app.fixture.ts'
import { displayMs, displayToken, isDisplayed } from './display.ts'

const token = displayToken('secret', 'device', noon)

test.each([
  ['the answer that follows', token, 'device', noon + 60_000, true],
  ['an answer of the next morning, in the same tab', token, 'device', noon + displayMs - 1_000, true],
  ['an answer by a clock that is a little behind', token, 'device', noon - 60_000, true],
  ['an answer of the day after', token, 'device', noon + displayMs + 60_000, false],
  ['an answer from before it was told', token, 'device', noon - 3_600_000, false],
  ['another device', token, 'other', noon, false],
  ['no device', token, null, noon, false],
  ['a token of somebody else\'s making', displayToken('guess', 'device', noon), 'device', noon, false],
  ['a token with another time', `${(noon / 1000 + 60).toString(36)}.${token.split('.')[1]}`, 'device', noon, false],
  ['no token', undefined, 'device', noon, false],
  ['something else', { a: 1 }, 'device', noon, false],
] as const)('%s: %s', (_, given, device, at, is) => {
  expect(isDisplayed('secret', given, device, at)).toBe(is)
})

const content: Content = { host: { locales: ['en'], events: {} }, experiences: [{ id: 'nps', name: 'NPS', kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'Would you?' }] }] }

test('an answer is kept either way; what is not tied to a display says so, and nobody can say so of themselves', async () => {
  const collector = await openCollector()
  await collector.publish(content)
  const { display } = (await (await collector.post('/v1/person', { writeKey: collector.writeKey, anonymousId: 'phone', userId: 'ann' })).json()) as PersonState
  const answered = (submission: string, more: object, who: object) => ({ type: 'track', event: kitEvents.answered, ...who, properties: { experience: 'nps', surface: 'survey', release: 1, submission, question: 'score', questionType: 'nps', value: 2, ...more } })
  await collector.send(
    answered('tied', { display }, { userId: 'ann', anonymousId: 'phone' }),
    answered('elsewhere', { display }, { userId: 'ann', anonymousId: 'laptop' }),
    answered('boasting', { display: true }, { userId: 'bob', anonymousId: 'script' }),
    answered('silent', {}, { userId: 'cem', anonymousId: 'old' }),
  )
  await collector.fold()
  const displayed = async (submission: string) =>
    ((await (await collector.app.request(`/api/feedback/${submission}`, { headers: { authorization: `Bearer ${collector.secretKey}` } })).json()) as FeedbackAnswer).circumstances.displayed
  expect(await Promise.all(['tied', 'elsewhere', 'boasting', 'silent'].map(displayed))).toEqual([true, false, false, false])
  await collector.close()
})
