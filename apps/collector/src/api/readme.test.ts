import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedProject } from '../projects/create.ts'
import { openApi, type TestApi } from './api.fixture.ts'
import { routes } from './routes/index.ts'
import { content, messages, now } from './history.fixture.ts'

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const asked = [...readme.matchAll(/^curl .*"http:\/\/localhost:4400(\/[^"]+)"$/gm)].map(([, path]) => path ?? '')

let api: TestApi
let project: CreatedProject
beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards')
  await api.publish(project, content)
  await api.send(project, messages)
  await api.fold()
})
afterAll(() => api.close())

test.each(asked)('%s is answered', async (path) => {
  expect((await api.get(path, project)).status).toBe(200)
})

test('every route has an example', () => {
  const patterns = routes.map(({ path }) => new RegExp(`^/api${path.replace(/:\w+/g, '[^/?]+')}(\\?|$)`))
  expect(patterns.filter((pattern) => !asked.some((path) => pattern.test(path)))).toEqual([])
})
