import { readFileSync } from 'node:fs'
import type { Content } from '@milepost/contract'
import { presetModel } from '@milepost/contract/define'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedProject } from '../projects/create.ts'
import { openApi, type TestApi } from './api.fixture.ts'
import { routes } from './routes/index.ts'
import { content, messages, now } from './history.fixture.ts'

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/^ask "([^"]+)"(.*)$/gm)].map(([, path = '', flags = '']) => ({ method: /-X (\w+)/.exec(flags)?.[1], body: /-d '([^']+)'/.exec(flags)?.[1], path: `/api/${path}` }))
const asked = examples.filter(({ body }) => body === undefined).map(({ path }) => path)
const acted = examples.filter(({ body }) => body !== undefined)

/** The stage of a running trial is called in the README as in the preset that the demo takes. */
const trial = presetModel('saas-9').stages.find(({ id }) => id === 'evaluation')!.id
const documented: Content = JSON.parse(JSON.stringify(content).replaceAll('"id":"trial"', `"id":"${trial}"`))

let api: TestApi
let project: CreatedProject
let delivery: number
beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards')
  await api.publish(project, documented)
  await api.send(project, messages)
  await api.fold()
  delivery = await api.webhook(project)
})
afterAll(() => api.close())

test.each(asked)('%s is answered', async (path) => {
  expect((await api.get(path.replace('/deliveries/1', `/deliveries/${delivery}`), project)).status).toBe(200)
})

test('the example of a stage has somebody in it', async () => {
  const { body } = await api.get(asked.find((path) => path.includes('/api/accounts?stage='))!, project)
  expect((body as { items: unknown[] }).items.length).toBeGreaterThan(0)
})

test.each(acted)('$path is changed', async ({ method = 'POST', body = '', path }) => {
  const response = await api.app.request(path, { method, body, headers: { authorization: `Bearer ${project.secretKey}` } })
  expect(response.ok, await response.text()).toBe(true)
})

test('every route has an example', () => {
  const patterns = routes.map(({ path }) => new RegExp(`^/api${path.replace(/:\w+/g, '[^/?]+')}(\\?|$)`))
  expect(patterns.filter((pattern) => !asked.some((path) => pattern.test(path)))).toEqual([])
})
