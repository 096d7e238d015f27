import { describe, expect, it, vi } from 'vitest'
import { createApi } from './api.ts'
import { ask } from './question.ts'

const silent: typeof fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)))
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

  it('says the same of a connection that breaks in the middle of an answer', async () => {
    const half = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"asOf":')), pull: (stream) => stream.error(new TypeError('terminated')) })
    const api = createApi(async () => new Response(half), vi.fn())
    expect(await api.get(ask.project())).toMatchObject({ ok: false, status: 0, problem: { error: 'unreachable' } })
  })

  it('gives up where no answer comes', async () => {
    const api = createApi(silent, vi.fn(), undefined, 10)
    expect(await api.get(ask.project())).toMatchObject({ ok: false, status: 0, problem: { error: 'unreachable' } })
  })

  it('rejects where the page itself has given up', async () => {
    const giveUp = new AbortController()
    const asked = createApi(silent, vi.fn()).get(ask.project(), giveUp.signal)
    giveUp.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('tells when nobody is signed in any more', async () => {
    const onSignedOut = vi.fn()
    const api = createApi(async () => json(401, { error: 'signedOut', message: 'Please log in.' }), onSignedOut)
    await api.get(ask.project())
    expect(onSignedOut).toHaveBeenCalledOnce()
  })
})
