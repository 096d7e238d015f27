import { Measure, Message, Problem } from '@milepost/contract'
import type { Change } from '../change.ts'
import { changes } from '../changes/index.ts'
import type { Route } from '../route.ts'
import { routes } from '../routes/index.ts'
import { compare } from '../parameter/compare.ts'
import type { Parameters } from '../parameter/parameter.ts'
import { otherOperations } from './operations.ts'
import { problems } from './problems.ts'
import { jsonOf, type JsonSchema } from './schema.ts'

/** An OpenAPI 3.1 document of everything the collector answers over HTTP, from the routes and schemas themselves. */
export function openApiDocument() {
  const reads = routes.map((route) => [`/api${braced(route.path)}`, { get: operationOf(route) }] as const)
  const paths: Record<string, Record<string, unknown>> = {}
  const acts = changes.map((change) => [`/api${braced(change.path)}`, { [change.method.toLowerCase()]: actOf(change) }] as const)
  for (const [path, operations] of [...reads, ...acts, ...otherOperations()]) paths[path] = { ...paths[path], ...operations }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Milepost collector',
      version: '0.1.0',
      summary: 'Events in, stage data out.',
      description:
        'Times are milliseconds since 1970; days are calendar days of the project. Every answer says `asOf` when it is true. Lists go on at `?cursor=` with the `next` of the page before. Shares are percent.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      securitySchemes: {
        secretKey: { type: 'http', scheme: 'bearer', description: 'The secret key of a project, `sk_...`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'milepost.session_token',
          description: 'Set by POST /api/session. With several projects, name one in the header Milepost-Project.',
        },
        writeKey: { type: 'http', scheme: 'basic', description: 'The write key as user name, no password; or `writeKey` in the body.' },
      },
      schemas: { Message: jsonOf(Message), Problem: jsonOf(Problem) },
    },
  }
}

function operationOf({ path, summary, query, answers, compares }: Route) {
  const schema = jsonOf(answers)
  return {
    operationId: path.replace(/[^a-z]+(.)?/gi, (_, next: string | undefined) => next?.toUpperCase() ?? '').replace(/^./, (first) => first.toLowerCase()),
    tags: ['read'],
    summary,
    security: [{ secretKey: [] }, { session: [] }],
    parameters: [...pathParameters(path), ...queryParameters(compares ? { ...query, compare } : query), projectParameter],
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema: compares ? comparable(schema) : schema } } },
      ...problems(['400', 'A parameter is wrong; `at` names it.'], ['401', 'Nobody is known.'], ['403', 'Somebody is known, and may not.']),
      ...(path.includes(':') || path === '/stages' ? problems(['404', 'There is no such thing in the project.']) : {}),
    },
  }
}

function comparable(schema: JsonSchema): JsonSchema {
  const differences = { type: 'object', additionalProperties: jsonOf(Measure) }
  return { ...schema, properties: { ...(schema.properties as object), compared: schema, differences } }
}

function actOf({ method, path, summary, body, answers }: Change) {
  const name = path.replace(/:\w+/g, '').replace(/[^a-z]+(.)?/gi, (_, next: string | undefined) => next?.toUpperCase() ?? '')
  return {
    operationId: `${verbs[method]}${name}`,
    tags: ['change'],
    summary,
    security: [{ secretKey: [] }, { session: [] }],
    parameters: [...pathParameters(path), projectParameter],
    ...(method !== 'DELETE' && { requestBody: { required: true, content: { 'application/json': { schema: jsonOf(body) } } } }),
    responses: {
      [method === 'POST' ? '201' : '200']: { description: 'As it stands now.', content: { 'application/json': { schema: jsonOf(answers) } } },
      ...problems(
        ['400', 'The body is wrong; `at` names the field.'],
        ['401', 'Nobody is known.'],
        ['403', 'Somebody is known, and may not; or another site asks.'],
        ['404', 'There is no such thing in the project.'],
        ['422', 'The change contradicts itself, or names somebody unknown.'],
      ),
    },
  }
}

const verbs = { POST: 'add', PATCH: 'change', DELETE: 'remove' } as const satisfies Record<Change['method'], string>

const projectParameter = {
  name: 'Milepost-Project',
  in: 'header',
  required: false,
  description: 'Id of the project, for a session that sees several. Default: the first.',
  schema: { type: 'string' },
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters(query: Parameters) {
  return Object.entries(query).map(([name, { description, json }]) => ({ name, in: 'query', required: false, description, schema: json }))
}

function braced(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}
