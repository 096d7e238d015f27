import type { ErasureRow, ErasuresAnswer, IngestAnswer, PersonExport } from '@milepost/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { createFolding } from '../fold/folding.ts'
import { leaveCopy, tracesOf } from './traces.fixture.ts'

let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
})
afterEach(() => collector.close())

const withKey = () => ({ authorization: `Bearer ${collector.secretKey}` })
const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Answer }> => {
  const response = await collector.app.request(path, { method, headers: withKey(), ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: response.status, body: (await response.json()) as Answer }
}

/** Words that stand nowhere else: whoever finds one of them has found a trace. */
const annsWords = ['ann-user-7301', 'ann-browser-7302', 'ann.7303@mail.example', 'Ann Arbor 7304', 'ann-page-7305', 'lovely ann words 7306', 'note on ann 7307', 'tag-ann-7308', 'ann-company-7309', 'ann-property-7310', 'ann-previous-7311', 'ann-withdrawn-7312']
const bobsWords = ['bob-user-8801', 'bob.8803@mail.example', 'bob words 8806']

const survey = { id: 'nps', name: 'NPS', kind: 'survey', frequency: { kind: 'everyDays', days: 7 }, questions: [{ id: 'why', type: 'text', title: 'Why?' }, { id: 'more', type: 'text', title: 'More?' }] }
const content = {
  host: { locales: ['en'], events: { 'Project Created': {} } },
  experiences: [survey],
  milestones: [{ id: 'created', name: 'Created', unit: 'person', when: { kind: 'event', event: 'Project Created', atLeast: 1 } }],
}
const answered = (submission: string, value: string) => ({ experience: 'nps', surface: 'survey', release: 1, submission, question: 'why', questionType: 'text', value })

/** Whatever somebody can leave behind, more than once, so that rows are rewritten where they stand. */
async function live() {
  expect((await collector.publish(content as never)).status).toBe(200)
  for (let round = 0; round < 6; round++) {
    const id = `${round}`
    await collector.send(
      { type: 'page', anonymousId: 'ann-browser-7302', name: 'Home', context: { page: { url: `https://app.example.com/ann-page-7305/${id}` } } },
      { type: 'identify', userId: 'ann-user-7301', anonymousId: 'ann-browser-7302', traits: { email: 'ann.7303@mail.example', name: 'Ann Arbor 7304', round } },
      { type: 'group', userId: 'ann-user-7301', groupId: 'acme', traits: { name: `ann-company-7309 ${id}` } },
      { type: 'track', event: 'Project Created', userId: 'ann-user-7301', properties: { title: `ann-property-7310 ${id}` } },
      { type: 'track', event: 'Milepost Answered', userId: 'ann-user-7301', properties: answered('sub-ann', `lovely ann words 7306 ${id}`) },
      { type: 'track', event: 'Milepost Answered', userId: 'ann-user-7301', properties: { ...answered('sub-ann', `ann-withdrawn-7312 ${id}`), question: 'more' } },
      { type: 'track', event: 'Milepost Submitted', userId: 'ann-user-7301', properties: { experience: 'nps', surface: 'survey', release: 1, submission: 'sub-ann', questions: ['why'] } },
      { type: 'alias', userId: 'ann-user-7301', previousId: 'ann-previous-7311' },
      { type: 'identify', userId: 'bob-user-8801', traits: { email: 'bob.8803@mail.example', round } },
      { type: 'group', userId: 'bob-user-8801', groupId: 'acme', traits: { plan: 'team' } },
      { type: 'track', event: 'Milepost Answered', userId: 'bob-user-8801', properties: answered('sub-bob', `bob words 8806 ${id}`) },
      ...Array.from({ length: 40 }, (_, i) => ({ type: 'identify', userId: `other ${i}`, traits: { name: `Other ${i}`, filler: 'x'.repeat((i * 37 + round * 91) % 400) } })),
    )
    await collector.fold()
    collector.time.now += 3_600_000
  }
  await ask('POST', '/api/feedback/sub-ann/notes', { text: 'note on ann 7307' })
  await ask('PATCH', '/api/feedback/sub-ann', { tags: ['tag-ann-7308'] })
  await ask('PATCH', '/api/feedback/sub-ann', { tags: ['tag-ann-7308', 'second'], status: 'answered' })
}

async function settled(id: string): Promise<ErasureRow> {
  const store = await collector.openFolds()
  const folding = createFolding(store, () => collector.time.now)
  try {
    for (let step = 0; step < 2_000; step++) {
      await folding.step()
      const found = (await ask<ErasuresAnswer>('GET', '/api/erasures')).body.items.find((row) => row.id === id)
      if (found && found.finishedAt !== null) return found
      if (step % 20 === 0) collector.time.now += 1_000
    }
  } finally {
    store.close()
  }
  throw new Error('the erasure was never finished')
}

const found = (words: string[]) => tracesOf(collector, words)

test('an erased person leaves no byte behind: not in the log, in derived rows, answers, notes, the audit log, free pages or the copy of an upgrade', async () => {
  await live()
  leaveCopy(collector)
  expect(await found([...annsWords, ...bobsWords])).toEqual([...annsWords, ...bobsWords])
  const { status, body } = await ask<ErasureRow>('DELETE', '/api/people/u:ann-user-7301')
  expect([status, body]).toEqual([200, expect.objectContaining({ project: collector.project.key, finishedAt: null, counts: { identities: 4, messages: 48, answers: 1, notes: 1, audit: 3 } })])
  expect(await settled(body.id)).toMatchObject({ id: body.id, finishedAt: expect.any(Number) })
  expect(await found(annsWords)).toEqual([])
  expect(await found(bobsWords)).toEqual(bobsWords)
})

test('the others are as if the erased person had never been there', async () => {
  await live()
  // The company was named by Ann's messages last: its name goes with her.
  const bob = async () => {
    const { person, ...rest } = (await ask<{ person: object }>('GET', '/api/people/u:bob-user-8801')).body
    return { ...rest, asOf: 0, person: { ...person, account: null } }
  }
  const before = await bob()
  const { body } = await ask<ErasureRow>('DELETE', '/api/people/a:ann-browser-7302')
  await settled(body.id)
  expect(await bob()).toEqual(before)
  expect((await ask('GET', '/api/people/u:ann-user-7301')).status).toBe(404)
  const people = (await ask<{ items: { id: string }[] }>('GET', '/api/people?limit=200')).body.items
  expect(people).toHaveLength(41)
})

test('what arrives late of an erased person is refused, under each of their ids; others at the same browser are not', async () => {
  await live()
  const { body } = await ask<ErasureRow>('DELETE', '/api/people/u:ann-user-7301')
  const late = [
    { type: 'track', event: 'Late', userId: 'ann-user-7301' },
    { type: 'track', event: 'Late', anonymousId: 'ann-browser-7302' },
    { type: 'alias', userId: 'bob-user-8801', previousId: 'ann-user-7301' },
    { type: 'track', event: 'Fine', userId: 'bob-user-8801', anonymousId: 'ann-browser-7302' },
    { type: 'track', event: 'Fine', userId: 'carl' },
  ]
  const results = ((await (await collector.post('/v1/batch', { batch: late }, withKey())).json()) as IngestAnswer).results
  expect(results.map((result) => ('reason' in result ? result.reason : result.status))).toEqual(['erased', 'erased', 'erased', 'ok', 'ok'])
  await settled(body.id)
  expect(await found(annsWords)).toEqual([])
})

test('a message that was on its way while the person was erased is erased with them', async () => {
  await live()
  const { store, project, time } = collector
  const slow = collector.post('/v1/batch', { batch: [{ type: 'track', event: 'On its way', userId: 'ann-user-7301', properties: { words: 'ann-property-7310' } }] }, withKey())
  const { body } = await ask<ErasureRow>('DELETE', '/api/people/u:ann-user-7301')
  expect((await slow).status).toBe(200)
  await settled(body.id)
  expect(await found(annsWords)).toEqual([])
  expect((await store.erasures.held(project.id, [{ kind: 'u', value: 'ann-user-7301' }])).messages).toEqual([])
  expect(time.now).toBeGreaterThan(0)
})

test('an export holds everything that was said and computed, and the audit log tells of it without a name', async () => {
  await live()
  await collector.send({ type: 'track', event: 'Not folded yet', userId: 'ann-user-7301' })
  const { status, body } = await ask<PersonExport>('POST', '/api/people/u:ann-user-7301/export', {})
  expect(status).toBe(201)
  expect(body.identities).toEqual([
    { kind: 'u', value: 'ann-user-7301' },
    { kind: 'a', value: 'ann-browser-7302' },
    { kind: 'a', value: 'ann-previous-7311' },
    { kind: 'u', value: 'ann-previous-7311' },
  ])
  expect(body.messages).toHaveLength(49)
  const text = JSON.stringify(body)
  for (const word of annsWords.filter((word) => !word.startsWith('tag-'))) expect(text).toContain(word)
  for (const word of bobsWords) expect(text).not.toContain(word)
  const audit = JSON.stringify((await ask<{ items: unknown[] }>('GET', '/api/audit?limit=200')).body.items.slice(0, 1))
  expect(audit).toContain('person.exported')
  expect(audit).not.toContain('ann-user')
})

test('nobody of an id is nobody to export or erase', async () => {
  for (const id of ['u:nobody', 'a:nobody', 'nobody', 'u:', ':', 'x:ann']) {
    expect((await ask('POST', `/api/people/${encodeURIComponent(id)}/export`, {})).status).toBe(404)
    expect((await ask('DELETE', `/api/people/${encodeURIComponent(id)}`)).status).toBe(404)
  }
})
