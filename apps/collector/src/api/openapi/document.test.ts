import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openApi } from '../api.fixture.ts'
import { formats } from '../export/formats.ts'
import { tables } from '../export/tables/index.ts'
import { routes } from '../routes/index.ts'
import { openApiDocument } from './document.ts'

const document = openApiDocument()
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
)
interface Operation {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; required: boolean; schema: object }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}

test('it is valid by the schema that the OpenAPI Initiative publishes', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('it is OpenAPI 3.1, and the same over HTTP', async () => {
  const api = await openApi(0)
  const response = await api.app.request('/api/openapi.json')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
  expect(document.openapi).toBe('3.1.1')
  await api.close()
})

test('every route that the API answers is in it, with its method', async () => {
  const api = await openApi(0)
  const answered = api.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(answered.length).toBeGreaterThan(15)
  const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
  expect(answered.filter((each) => !described.includes(each))).toEqual([])
  await api.close()
})

test('the ingest routes are in it', () => {
  for (const name of ['batch', 'track', 'identify', 'group', 'page', 'screen', 'alias']) {
    expect(document.paths[`/v1/${name}`]).toHaveProperty('post')
  }
})

test('every operation has its own id, a summary and a described answer', () => {
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
  for (const { path, operation } of operations) {
    expect(operation.summary, path).toMatch(/^[A-Z].{5,}/)
    expect(Object.keys(operation.responses).some((status) => status.startsWith('2')), path).toBe(true)
    for (const response of Object.values(operation.responses)) expect(response.description, path).not.toBe('')
  }
})

test('every {parameter} of a path is described, and no other', () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = (operation.parameters ?? []).filter((each) => each.in === 'path').map(({ name, required }) => (required ? name : `${name}?`))
    expect(described, path).toEqual(named)
  }
})

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '')
  expect(references.length).toBeGreaterThan(0)
  for (const reference of new Set(references)) {
    const found = reference.replace('#/', '').split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document)
    expect(found, reference).toBeTypeOf('object')
  }
})

test('the schema of an answer says which fields it has', () => {
  const answer = operations.find(({ path }) => path === '/api/stages')?.operation.responses['200']?.content?.['application/json']?.schema
  expect(answer).toMatchObject({ type: 'object', required: expect.arrayContaining(['asOf', 'period', 'model', 'days', 'moves', 'stays']) })
})

test('every list can be had as a file, in every format, and the document names them all', () => {
  const files = tables.flatMap(({ name }) => Object.keys(formats).map((ending) => `/api/${name}.${ending}`))
  expect(Object.keys(document.paths).filter((path) => /\.(csv|ndjson|parquet)$/.test(path)).sort()).toEqual(files.sort())
  const lists = routes.filter(({ query }) => 'cursor' in query).map(({ path }) => path)
  // Feedback is the answers with what became of them; who changed what and what was sent is for those who administer.
  const otherwise = ['/feedback', '/audit', '/deliveries', '/people/:id/timeline', '/accounts/:id/timeline', '/surveys/:survey/questions/:question']
  expect(lists.filter((path) => !otherwise.includes(path) && !tables.some(({ name }) => path === `/${name}`))).toEqual([])
})

test('every answer about a project says as of when it is', () => {
  expect(routes.filter(({ answers }) => !('entries' in answers && 'asOf' in (answers.entries as object))).map(({ path }) => path)).toEqual([])
})
