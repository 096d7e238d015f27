import type { AnswersPage, PeoplePage } from '@milepost/contract'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Collector, openCollector } from '../../app.fixture.ts'
import { trustBit, trustOf } from './trust.ts'

let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
})
afterEach(() => collector.close())

const ask = async <Answer>(path: string, init: RequestInit = {}) =>
  (await collector.app.request(`/api/${path}`, { ...init, headers: { authorization: `Bearer ${collector.secretKey}` } })).json() as Promise<Answer>
const answered = (submission: string) => ({ experience: 'nps', surface: 'survey', release: 1, submission, question: 'q', questionType: 'nps', value: 9 })
const says = (userId: string) => ({ type: 'track', event: 'Milepost Answered', userId, properties: answered(`of ${userId}`) })

test('what was said in several ways counts as the best of them', () => {
  expect([0, trustBit.claimed, trustBit.server | trustBit.claimed, trustBit.verified | trustBit.claimed].map(trustOf)).toEqual(['claimed', 'claimed', 'server', 'verified'])
})

test('people and answers can be narrowed to those who are proven, said by a server, or only claimed', async () => {
  const { secret } = await ask<{ secret: string }>('settings/identity-keys', { method: 'POST', body: '{"algorithm":"HS256"}' })
  collector.time.now += 2_000
  const token = await new SignJWT({ sub: 'vera' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(Math.floor(collector.time.now / 1000) + 60).sign(new TextEncoder().encode(secret))
  await collector.post('/v1/batch', { writeKey: collector.writeKey, identityToken: token, batch: [says('vera'), says('carl')] })
  await collector.post('/v1/batch', { batch: [says('sara')] }, { authorization: `Bearer ${collector.secretKey}` })
  // Claimed beside it: that does not take back what was proven.
  await collector.send({ type: 'track', event: 'Clicked', userId: 'vera' }, { type: 'track', event: 'Clicked', anonymousId: 'anna' })
  await collector.fold()
  const people = async (trust: string) => (await ask<PeoplePage>(`people?trust=${trust}`)).items.map(({ id }) => id).sort()
  const answers = async (trust: string) => (await ask<AnswersPage>(`answers?trust=${trust}`)).items.map(({ submission }) => submission)
  expect([await people('verified'), await people('server'), await people('claimed')]).toEqual([['u:vera'], ['u:sara'], ['a:anna', 'u:carl']])
  expect([await answers('verified'), await answers('server'), await answers('claimed')]).toEqual([['of vera'], ['of sara'], ['of carl']])
  expect(await ask('people?trust=maybe')).toMatchObject({ at: 'trust' })
})
