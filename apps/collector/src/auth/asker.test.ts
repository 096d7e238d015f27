import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { createProject } from '../projects/create.ts'
import { createUser } from './user.ts'

let collector: Collector
let cookie: string
let second: string

/** One user of two projects. */
beforeAll(async () => {
  collector = await openCollector()
  const { store, time } = collector
  second = (await createProject(store.projects, () => time.now, { name: 'Second', origins: [], timeZone: 'UTC' })).project.key
  await createUser(store, 'pm@acme.example', 'correct horse battery')
  const session = await collector.post('/api/session', { email: 'pm@acme.example', password: 'correct horse battery' })
  cookie = session.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
})
afterAll(() => collector.close())

async function projectAsked(query: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await collector.app.request(`/api/project${query}`, { headers: { cookie, ...headers } })
  return response.ok ? ((await response.json()) as { id: string }).id : response.status
}

test('who sees several projects is asked about the newest, unless they name one by the header, or by the parameter that a link can carry', async () => {
  expect(await projectAsked('')).toBe(second)
  expect(await projectAsked('', { 'milepost-project': collector.project.key })).toBe(collector.project.key)
  expect(await projectAsked('', { 'milepost-project': second })).toBe(second)
  expect(await projectAsked(`?project=${second}`)).toBe(second)
})

test('a project that is nobody of theirs is refused, however it is named', async () => {
  expect(await projectAsked('?project=nobodys')).toBe(403)
  expect(await projectAsked('', { 'milepost-project': 'nobodys' })).toBe(403)
})

test('a file of answers is that of the named project', async () => {
  const response = await collector.app.request(`/api/answers.csv?project=${second}`, { headers: { cookie } })
  expect(response.headers.get('content-disposition')).toContain(`${second}-answers.csv`)
})
