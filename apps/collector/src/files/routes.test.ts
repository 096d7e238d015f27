import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'

describe('files', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
  })
  afterEach(() => collector.close())

  const get = (path: string) => collector.app.request(path)
  function write(folder: string, files: Record<string, string>) {
    mkdirSync(join(folder, 'assets'), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  }

  it('are said to be missing, with the command that makes them, before they are built', async () => {
    for (const path of ['/', '/sdk/milepost.js']) {
      const response = await get(path)
      expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ error: 'notBuilt', remedy: expect.stringContaining('pnpm') })])
    }
  })

  it('of the SDK may be loaded by any page; hashed ones never change', async () => {
    write(collector.files.sdk, { 'milepost.js': 'entry', 'survey-CavCu0uY.js': 'chunk', 'checklist.js': 'plain' })
    const caches = []
    for (const name of ['milepost.js', 'survey-CavCu0uY.js', 'checklist.js']) {
      const response = await get(`/sdk/${name}`)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=UTF-8')
      caches.push(response.headers.get('cache-control'))
    }
    expect(caches).toEqual(['public, max-age=60', 'public, max-age=31536000, immutable', 'public, max-age=60'])
  })

  it('of the dashboard are one page for every address, under a policy that lets nothing else in', async () => {
    write(collector.files.dashboard, { 'index.html': '<!doctype html>', 'assets/app.js': 'app' })
    for (const path of ['/', '/stages', '/accounts/acme?x=1']) {
      const response = await get(path)
      expect([await response.text(), response.headers.get('cache-control')]).toEqual(['<!doctype html>', 'no-cache'])
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'")
    }
    expect(await (await get('/assets/app.js')).text()).toBe('app')
    expect((await get('/assets/missing.js')).status).toBe(404)
  })

  it.each(['/..%2f..%2fsecret', '/%2e%2e/secret', '/%00', '/%ff', '/sdk/..%2f..%2fsecret', '/assets'])('are never read outside their folder: %s', async (path) => {
    write(collector.files.dashboard, { 'index.html': 'page' })
    write(collector.files.sdk, { 'milepost.js': 'entry' })
    write(join(collector.files.dashboard, '..'), { secret: 'hidden words' })
    const text = await (await get(path)).text()
    expect(text).not.toContain('hidden words')
    expect(text).toMatch(/^page$|"error":"notFound"/)
  })
})

describe('an address that does not exist', () => {
  it('is one clear problem below /api and /v1', async () => {
    const collector = await openCollector()
    for (const path of ['/api/nothing', '/v1/nothing']) {
      const response = await collector.app.request(path)
      expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ error: 'notFound' })])
    }
    await collector.close()
  })
})
