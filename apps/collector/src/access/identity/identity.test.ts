import { generateKeyPairSync } from 'node:crypto'
import type { AddedIdentityKey, IngestAnswer, SettingsAnswer } from '@milepost/contract'
import { importPKCS8, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, openCollector } from '../../app.fixture.ts'

let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
})
afterEach(() => collector.close())

const ask = async <Answer>(method: string, path: string, body?: unknown) => {
  const response = await collector.app.request(`/api/${path}`, { method, headers: { authorization: `Bearer ${collector.secretKey}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  collector.time.now += 2_000
  return (await response.json()) as Answer
}
const addSecret = async () => (await ask<AddedIdentityKey>('POST', 'settings/identity-keys', { algorithm: 'HS256' })) as AddedIdentityKey & { secret: string }
const setMode = (identityMode: string) => ask('PATCH', 'settings', { identityMode })
const settings = () => ask<SettingsAnswer>('GET', 'settings')

interface Claims {
  sub?: string
  lifeSeconds?: number
  groupId?: unknown
  kid?: string
}
function sign(secret: string, { sub = 'ann', lifeSeconds = 3_600, groupId, kid }: Claims = {}): Promise<string> {
  const now = Math.floor(collector.time.now / 1000)
  const token = new SignJWT({ sub, ...(groupId === undefined ? {} : { groupId }) }).setProtectedHeader({ alg: 'HS256', ...(kid && { kid }) }).setExpirationTime(now + lifeSeconds)
  return token.sign(new TextEncoder().encode(secret))
}
async function results(identityToken: string | undefined, ...batch: unknown[]): Promise<string[]> {
  const answer = (await (await collector.post('/v1/batch', { writeKey: collector.writeKey, identityToken, batch })).json()) as IngestAnswer
  return answer.results.map((result) => ('reason' in result ? result.reason : result.status))
}
const clicked = (userId: string, more: object = {}) => ({ type: 'track', event: 'Clicked', userId, ...more })
const state = async (body: object) => (await collector.post('/v1/person', { writeKey: collector.writeKey, ...body })).status

describe('while nothing is asked for', () => {
  test('everybody is believed, with a token, without one, and with a wrong one', async () => {
    expect([...(await results(undefined, clicked('ann'))), ...(await results('nonsense', clicked('ann')))]).toEqual(['ok', 'ok'])
  })
})

describe('in report-only mode', () => {
  test('nobody is refused, and it is counted who could prove themselves', async () => {
    const { secret } = await addSecret()
    await setMode('report')
    await results(await sign(secret), clicked('ann'), clicked('ann'), clicked('bob'))
    await results(undefined, clicked('ann'), { type: 'track', event: 'Clicked', anonymousId: 'somebody' })
    await results(await sign('another secret of some length'), clicked('ann'))
    expect((await settings()).coverage).toEqual({ messages: 5, verified: 2, missing: 1, invalid: 2 })
    expect(await state({ userId: 'ann' })).toBe(200)
  })
  test('what servers send needs no proof and is not counted', async () => {
    await setMode('report')
    await collector.post('/v1/batch', { batch: [clicked('ann')] }, { authorization: `Bearer ${collector.secretKey}` })
    expect((await settings()).coverage.messages).toBe(0)
  })
})

describe('when proof is asked for', () => {
  let secret: string
  beforeEach(async () => {
    secret = (await addSecret()).secret
    await setMode('enforce')
  })

  test('only the person of the token is believed; who has no user id needs none', async () => {
    const token = await sign(secret)
    const anonymous = { type: 'track', event: 'Clicked', anonymousId: 'somebody' }
    expect(await results(token, clicked('ann'), clicked('bob'), anonymous)).toEqual(['ok', 'identityUnproven', 'ok'])
    expect(await results(undefined, clicked('ann'), anonymous)).toEqual(['identityUnproven', 'ok'])
  })

  test('what is known of a user id is told to nobody who guesses it', async () => {
    expect([await state({ userId: 'ann' }), await state({ userId: 'ann', identityToken: 'x.y.z' }), await state({ userId: 'bob', identityToken: await sign(secret) })]).toEqual([401, 401, 401])
    expect([await state({ userId: 'ann', identityToken: await sign(secret) }), await state({ anonymousId: 'somebody' })]).toEqual([200, 200])
  })

  test.each([
    ['has expired', async () => sign(secret, { lifeSeconds: -120 })],
    ['never expires', async () => new SignJWT({ sub: 'ann' }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret))],
    ['is signed by somebody else', async () => sign('somebody else entirely, 32 bytes')],
    ['names nobody', async () => sign(secret, { sub: '' })],
    ['is not signed', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"ann","exp":9999999999}').toString('base64url')}.`],
    ['is endless', async () => `${await sign(secret)}${'x'.repeat(5_000)}`],
    ['is cut off', async () => (await sign(secret)).slice(0, -4)],
  ])('a token that %s proves nothing', async (_, make) => {
    expect(await results(await make(), clicked('ann'))).toEqual(['identityUnproven'])
  })

  test('a token that held expires while it is remembered', async () => {
    const token = await sign(secret, { lifeSeconds: 600 })
    expect(await results(token, clicked('ann'))).toEqual(['ok'])
    collector.time.now += 700_000
    expect(await results(token, clicked('ann'))).toEqual(['identityUnproven'])
  })

  test('secrets are rotated: both hold until the old one is removed', async () => {
    const next = await addSecret()
    const [before, after, named] = [await sign(secret), await sign(next.secret), await sign(next.secret, { kid: next.key.id })]
    expect([...(await results(before, clicked('ann'))), ...(await results(after, clicked('ann'))), ...(await results(named, clicked('ann')))]).toEqual(['ok', 'ok', 'ok'])
    const [old] = (await settings()).identityKeys
    await ask('DELETE', `settings/identity-keys/${old?.id}`)
    expect([...(await results(before, clicked('ann'))), ...(await results(after, clicked('ann')))]).toEqual(['identityUnproven', 'ok'])
  })

  test('an account is believed where the token says nothing of accounts, else only one that it names', async () => {
    const acting = (groupId: string) => clicked('ann', { context: { groupId } })
    expect(await results(await sign(secret), acting('acme'))).toEqual(['ok'])
    expect(await results(await sign(secret, { groupId: ['acme', 'bolt'] }), acting('bolt'), acting('cora'), { type: 'group', userId: 'ann', groupId: 'cora' })).toEqual(['ok', 'identityUnproven', 'identityUnproven'])
  })

  test('nobody joins another user id to their own from a browser; a server may', async () => {
    const alias = { type: 'alias', userId: 'ann', previousId: 'bob' }
    expect(await results(await sign(secret), alias)).toEqual(['identityUnproven'])
    const server = await collector.post('/v1/batch', { batch: [alias] }, { authorization: `Bearer ${collector.secretKey}` })
    expect(((await server.json()) as IngestAnswer).results).toEqual([{ status: 'ok' }])
  })
})

test('an Ed25519 key signs, too, and its public half is no secret that could sign by another algorithm', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  expect(await ask('POST', 'settings/identity-keys', { algorithm: 'EdDSA', key: 'no key' })).toMatchObject({ error: 'changeImpossible', message: expect.stringContaining('openssl genpkey') })
  expect(await ask('POST', 'settings/identity-keys', { algorithm: 'EdDSA', key: pem })).toMatchObject({ secret: null, key: { algorithm: 'EdDSA' } })
  await setMode('enforce')
  const signer = await importPKCS8(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 'EdDSA')
  const token = await new SignJWT({ sub: 'ann' }).setProtectedHeader({ alg: 'EdDSA' }).setExpirationTime(Math.floor(collector.time.now / 1000) + 600).sign(signer)
  expect(await results(token, clicked('ann'))).toEqual(['ok'])
  expect(await results(await sign(pem.trim()), clicked('ann'))).toEqual(['identityUnproven'])
})

test('secrets leave the collector once: neither settings nor the audit log show them, nor is a token ever logged', async () => {
  const { secret } = await addSecret()
  const token = await sign(secret)
  await collector.post('/v1/track', { writeKey: collector.writeKey, ...clicked('ann'), identityToken: token })
  expect(JSON.stringify([await settings(), await ask('GET', 'audit')])).not.toContain(secret)
  const held = await collector.store.erasures.held(collector.project.id, [{ kind: 'u', value: 'ann' }])
  expect(held.messages).toHaveLength(1)
  expect(JSON.stringify(held)).not.toContain(token)
})
