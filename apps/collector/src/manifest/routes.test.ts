import type { Content, Manifest, ManifestPointer } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'

const content = (title: string): Content => ({
  host: { locales: ['en'], events: { 'Board Created': {} }, personTraits: { plan: 'string' } },
  milestones: [
    { id: 'board', name: 'Board', unit: 'account', when: { kind: 'event', event: 'Board Created' } },
    { id: 'second', name: 'Second', unit: 'account', when: { kind: 'milestone', milestone: 'board' } },
    { id: 'unread', name: 'Unread', unit: 'account', when: { kind: 'event', event: 'Board Created', atLeast: 9 } },
  ],
  stageModels: [{ id: 'm', name: 'M', unit: 'account', stages: [{ id: 's', name: 'S', when: { kind: 'milestone', milestone: 'unread' } }] }],
  experiences: [
    {
      id: 'start',
      name: 'Start',
      kind: 'checklist',
      title,
      tasks: [{ id: 'board', title: 'Make a board', doneWhen: { kind: 'milestone', milestone: 'second' } }],
    },
  ],
})

describe('the manifest of a project', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
  })
  afterEach(() => collector.close())
  const get = (path: string, headers: Record<string, string> = {}) => collector.app.request(`/v1/manifests/${path}`, { headers })
  const pointer = async () => (await (await get(collector.writeKey)).json()) as ManifestPointer

  it('is a pointer to nothing before the first release', async () => {
    expect(await pointer()).toEqual({ hash: null, release: 0 })
  })

  it('is found by its hash, for ever, with what browsers read and nothing else', async () => {
    await collector.publish(content('Hello'))
    const { hash, release } = await pointer()
    const response = await get(`${collector.writeKey}/${hash}`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const manifest = (await response.json()) as Manifest
    expect(Object.keys(manifest).sort()).toEqual(['experiences', 'locales', 'milestones', 'publishedAt', 'reads', 'release', 'timeZone'])
    expect(manifest.experiences).toMatchObject([{ priority: 50, frequency: { kind: 'untilDone' }, trigger: { on: 'ready' }, interruption: 'passive' }])
    expect(manifest.reads).toMatchObject({ isEveryday: false, isAmple: true, streams: { 'Board Created': [{ key: 'Board Created', where: {} }] } })
    expect(manifest.milestones.map(({ id }) => id)).toEqual(['board', 'second'])
    expect([release, manifest.release]).toEqual([1, 1])
  })

  it('is not sent again to who has it, and says so to other origins, too', async () => {
    await collector.publish(content('Hello'))
    const etag = (await get(collector.writeKey)).headers.get('etag') ?? ''
    const again = await get(collector.writeKey, { 'if-none-match': `W/${etag}`, origin: 'https://app.example.com' })
    expect(again.status).toBe(304)
    expect(again.headers.get('access-control-allow-origin')).toBe('https://app.example.com')
  })

  describe.each([
    ['asked of the store', 2_000],
    ['from memory', 0],
  ])('%s', (_, elapsedMs) => {
    const whole = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'cache-control': 'public, max-age=10' }
    let etag: string
    beforeEach(async () => {
      await collector.publish(content('Hello'))
      etag = (await get(collector.writeKey)).headers.get('etag') ?? ''
      collector.time.now += elapsedMs
    })

    it.each([
      ['the tag', (tag: string) => tag, 304],
      ['the tag as a proxy weakens it', (tag: string) => `W/${tag}`, 304],
      ['a list with the tag', (tag: string) => `"other", W/${tag}`, 304],
      ['any tag', () => '*', 304],
      ['another tag', () => '"other"', 200],
      ['the tag without its quotes', (tag: string) => tag.slice(1, -1), 200],
    ])('is compared with %s', async (_, said, status) => {
      const response = await get(collector.writeKey, { 'if-none-match': said(etag) })
      expect([response.status, response.headers.get('etag'), (await response.text()) === '']).toEqual([status, etag, status === 304])
      expect(Object.fromEntries(response.headers)).toMatchObject(whole)
    })

    it('has the headers that a page of another origin needs, and those of every answer', async () => {
      const response = await get(collector.writeKey, { 'if-none-match': etag, origin: 'https://app.example.com' })
      expect(Object.fromEntries(response.headers)).toEqual({ ...whole, etag, vary: 'Origin', 'access-control-allow-origin': 'https://app.example.com', 'access-control-expose-headers': 'etag, retry-after' })
    })

    it('answers HEAD as GET without its body', async () => {
      const response = await collector.app.request(`/v1/manifests/${collector.writeKey}`, { method: 'HEAD' })
      expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([200, etag, ''])
    })

    it('is for pages that the project allows, and for write keys', async () => {
      const elsewhere = await get(collector.writeKey, { 'if-none-match': etag, origin: 'https://elsewhere.example.com' })
      expect([elsewhere.status, elsewhere.headers.get('access-control-allow-origin'), await elsewhere.json()]).toMatchObject([403, 'https://elsewhere.example.com', { error: 'originNotAllowed' }])
      expect(await (await get(collector.secretKey)).json()).toMatchObject({ error: 'writeKeyNeeded' })
    })

    it('lets a page ask first whether it may', async () => {
      const response = await collector.app.request(`/v1/manifests/${collector.writeKey}`, { method: 'OPTIONS', headers: { origin: 'https://app.example.com' } })
      expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST'])
    })
  })

  it('is answered at once from memory, and by a promise where the store is asked', async () => {
    await get(collector.writeKey)
    expect(get(collector.writeKey)).toBeInstanceOf(Response)
    collector.time.now += 2_000
    expect(get(collector.writeKey)).toBeInstanceOf(Promise)
  })

  it('changes with a release, and the one before is still there for who has just read its pointer', async () => {
    await collector.publish(content('Hello'))
    const before = await pointer()
    await collector.publish(content('Welcome'))
    collector.time.now += 1_000
    const after = await pointer()
    expect([before.release, after.release]).toEqual([1, 2])
    expect((await get(`${collector.writeKey}/${before.hash}`)).status).toBe(200)
    expect((await get(`${collector.writeKey}/${after.hash}`)).status).toBe(200)
  })

  it('is refused by one clear problem where key or hash is of nobody', async () => {
    expect((await get('pk_000000000000000000000000000000')).status).toBe(401)
    const response = await get(`${collector.writeKey}/0000`)
    expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ error: 'manifestUnknown' })])
  })
})

describe('a release', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
  })
  afterEach(() => collector.close())

  it('gets the next version only where its content is another', async () => {
    const answers = []
    for (const title of ['Hello', 'Hello', 'Welcome']) answers.push(await (await collector.publish(content(title))).json())
    expect(answers).toMatchObject([
      { release: 1, changed: true },
      { release: 1, changed: false },
      { release: 2, changed: true },
    ])
  })

  it('is refused with every problem, its place and its remedy', async () => {
    const bad = { ...content('Hello'), milestones: [] }
    const response = await collector.publish(bad)
    expect(response.status).toBe(422)
    const { error, problems } = (await response.json()) as { error: string; problems: { path: string; remedy: string }[] }
    expect(error).toBe('contentInvalid')
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toMatchObject({ path: expect.any(String), problem: expect.any(String), remedy: expect.any(String) })
  })

  it('takes the secret key', async () => {
    const response = await collector.post('/api/releases', content('Hello'), { authorization: `Bearer ${collector.writeKey}` })
    expect([response.status, await response.json()]).toEqual([403, expect.objectContaining({ error: 'secretKeyNeeded' })])
  })
})
