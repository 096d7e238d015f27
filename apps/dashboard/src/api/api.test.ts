import { describe, expect, it, vi } from 'vitest'
import { createApi } from './api.ts'
import { ask } from './question.ts'

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

describe('the collector as the dashboard sees it', () => {
  it('hands back the answer', async () => {
    const api = createApi(async () => json(200, { asOf: 1, items: [] }), vi.fn())
    expect(await api.get(ask.experiences({}))).toEqual({ ok: true, answer: { asOf: 1, items: [] } })
  })

  it('hands back what the collector says went wrong', async () => {
    const problem = { error: 'modelUnknown', message: 'There is no stage model "x".', remedy: 'Pick another.' }
    const api = createApi(async () => json(404, problem), vi.fn())
    expect(await api.get(ask.stages({ from: 'a', to: 'b' }))).toEqual({ ok: false, status: 404, problem })
  })

  it('explains an answer that is not from the collector', async () => {
    const api = createApi(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }), vi.fn())
    expect(await api.get(ask.project())).toMatchObject({ ok: false, problem: { message: expect.stringContaining('502') } })
  })

  it('explains a success that is no JSON', async () => {
    const api = createApi(async () => new Response('<h1>Hotel wifi</h1>', { status: 200 }), vi.fn())
    expect(await api.get(ask.project())).toMatchObject({ ok: false, problem: { error: 'unexpectedAnswer' } })
  })

  it('says that the collector cannot be reached', async () => {
    const api = createApi(() => Promise.reject(new TypeError('Failed to fetch')), vi.fn())
    expect(await api.get(ask.project())).toMatchObject({ ok: false, status: 0, problem: { error: 'unreachable' } })
  })

  it('tells when nobody is signed in any more', async () => {
    const onSignedOut = vi.fn()
    const api = createApi(async () => json(401, { error: 'signedOut', message: 'Please log in.' }), onSignedOut)
    await api.get(ask.project())
    expect(onSignedOut).toHaveBeenCalledOnce()
  })
})
