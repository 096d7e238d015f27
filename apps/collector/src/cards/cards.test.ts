import type { AccountCardAnswer, CardLinkAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCollector, noon } from '../app.fixture.ts'
import { isSignedCard, readCard, signCard } from './card-token.ts'

let collector: Awaited<ReturnType<typeof openCollector>>
beforeAll(async () => {
  collector = await openCollector()
  const { post, secretKey, fold } = collector
  const about = { userId: 'ann', groupId: 'acme', timestamp: new Date(noon - 60_000).toISOString() }
  await post('/v1/batch', { batch: [{ type: 'group', ...about, traits: { name: 'Acme Ltd', plan: 'pro', mrr: 40 }, messageId: 'm1' }] }, { authorization: `Bearer ${secretKey}` })
  await fold()
})
afterAll(() => collector.close())

const read = (path: string) => collector.app.request(path, { headers: { authorization: `Bearer ${collector.secretKey}` } })
const link = async (days = 7) => (await (await read(`/api/accounts/acme/card-link?days=${days}`)).json()) as CardLinkAnswer

describe('an account card for other tools', () => {
  test('is read by whoever has its address, from any page, with no key', async () => {
    const { path, expiresAt } = await link()
    expect(expiresAt).toBe(noon + 7 * 86_400_000)
    const response = await collector.app.request(path, { headers: { origin: 'https://crm.example' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://crm.example')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await response.json()) as AccountCardAnswer).toMatchObject({ account: { id: 'acme', name: 'Acme Ltd' }, plan: 'pro', mrr: 40 })
  })

  test('ends at its time, and says the same of an account that is not there', async () => {
    const { path } = await link(1)
    collector.time.now = noon + 86_400_000
    expect((await collector.app.request(path)).status).toBe(404)
    collector.time.now = noon
    expect((await collector.app.request(path)).status).toBe(200)
    expect((await read('/api/accounts/nobody/card-link')).status).toBe(404)
    expect((await collector.app.request('/cards/nonsense')).status).toBe(404)
  })

  test('cannot be turned into that of another account, or last longer', async () => {
    const { path } = await link()
    const [body = '', signature = ''] = path.replace('/cards/', '').split('.')
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as [string, string, number]
    for (const other of [[said[0], 'bolt', said[2]], [said[0], said[1], said[2] + 1]]) {
      const forged = Buffer.from(JSON.stringify(other)).toString('base64url')
      expect((await collector.app.request(`/cards/${forged}.${signature}`)).status).toBe(404)
    }
    expect(isSignedCard(signCard({ project: 'p', account: 'a', expiresAt: 1000 }, 'one'), 'another')).toBe(false)
    expect(readCard('!!!')).toBeUndefined()
  })

  test('comes with an element that any page may load, which makes no markup of what it is told', async () => {
    const response = await collector.app.request('/cards/milepost-account.js')
    expect(response.headers.get('content-type')).toContain('text/javascript')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const script = await response.text()
    expect(script).toContain("customElements.define('milepost-account'")
    expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(|<style|style=/)
    expect(() => new Function(script)).not.toThrow()
  })
})
