import { EndedSessions, InvitationAnswer, messageTypes, ReleaseAnswer, SessionAnswer, SessionsAnswer } from '@milepost/contract'
import { InvitationQuestion, Joining } from '../join.ts'
import { Credentials, PasswordChange } from '../session.ts'
import { type Format, formats } from '../export/formats.ts'
import { tables } from '../export/tables/index.ts'
import { problems } from './problems.ts'
import { jsonOf, type JsonSchema } from './schema.ts'

type Operations = Record<string, Record<string, unknown>>

/** Operations that are neither questions about a project nor changes of it: sessions, ingest, those of browsers, publishing, this document. */
export function otherOperations(): [path: string, operations: Operations][] {
  return [...sessions(), ...exports(), ...ingest(), ...browser(), ...publishing()]
}

function sessions(): [string, Operations][] {
  const joinProblems = problems(['400', 'The body is wrong.'], ['422', 'The invitation was used, withdrawn or is too old; or the password is another one.'], ['429', 'Too many tries; see Retry-After.'])
  const session = { 200: answerOf('Who is signed in, and the projects of that user.', jsonOf(SessionAnswer)) }
  return [
    [
      '/api/session',
      {
        post: {
          operationId: 'logIn',
          tags: ['session'],
          summary: 'Log in; the answer sets the session cookie',
          requestBody: bodyOf(jsonOf(Credentials)),
          responses: { ...session, ...problems(['400', 'The body is wrong.'], ['401', 'E-mail and password do not belong together.'], ['429', 'Too many wrong passwords; see Retry-After.']) },
        },
        get: {
          operationId: 'session',
          tags: ['session'],
          summary: 'Who is signed in',
          responses: { ...session, 204: { description: 'Nobody is.' } },
        },
        delete: {
          operationId: 'logOut',
          tags: ['session'],
          summary: 'Log out; the answer takes the cookie away',
          responses: { 204: { description: 'Nobody is signed in any more.' } },
        },
      },
    ],
    [
      '/api/session/all',
      {
        get: { operationId: 'sessions', tags: ['session'], summary: 'Where the user is signed in', security: [{ session: [] }], responses: { 200: answerOf('Newest first.', jsonOf(SessionsAnswer)), ...problems(['401', 'Nobody is signed in.']) } },
        delete: { operationId: 'endOtherSessions', tags: ['session'], summary: 'End every session of the user but this one', security: [{ session: [] }], responses: { 200: answerOf('How many.', jsonOf(EndedSessions)), ...problems(['401', 'Nobody is signed in.']) } },
      },
    ],
    [
      '/api/session/password',
      {
        post: {
          operationId: 'changePassword',
          tags: ['session'],
          summary: 'Set another password; every other session of the user ends',
          security: [{ session: [] }],
          requestBody: bodyOf(jsonOf(PasswordChange)),
          responses: { 204: { description: 'It is changed.' }, ...problems(['400', 'The body is wrong, or the password too short.'], ['401', 'Nobody is signed in.'], ['422', 'The old password is another one.'], ['429', 'Too many tries; see Retry-After.']) },
        },
      },
    ],
    [
      '/api/session/all/{session}',
      {
        delete: {
          operationId: 'endSession',
          tags: ['session'],
          summary: 'End one of the sessions of the user',
          security: [{ session: [] }],
          parameters: [{ name: 'session', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 204: { description: 'It has ended.' }, ...problems(['401', 'Nobody is signed in.'], ['404', 'The user has no such session.']) },
        },
      },
    ],
    [
      '/api/join/find',
      { post: { operationId: 'findInvitation', tags: ['session'], summary: 'What an invitation is for', requestBody: bodyOf(jsonOf(InvitationQuestion)), responses: { 200: answerOf('Who is invited, to what, as what.', jsonOf(InvitationAnswer)), ...joinProblems } } },
    ],
    [
      '/api/join',
      { post: { operationId: 'join', tags: ['session'], summary: 'Join a project by an invitation; then log in', requestBody: bodyOf(jsonOf(Joining)), responses: { 201: answerOf('The e-mail to log in with.', { type: 'object' }), ...joinProblems } } },
    ],
    [
      '/api/openapi.json',
      { get: { operationId: 'openapi', tags: ['document'], summary: 'This document', responses: { 200: answerOf('OpenAPI 3.1.', { type: 'object' }) } } },
    ],
  ]
}

function exports(): [string, Operations][] {
  const refusals = problems(['400', 'A parameter is wrong; `at` names it.'], ['401', 'Nobody is known.'], ['403', 'Somebody is known, and may not.'])
  return tables.flatMap(({ name: table, about, query }) =>
    Object.entries<Format>(formats).map(([ending, { contentType }]): [string, Operations] => [
      `/api/${table}.${ending}`,
      {
        get: {
          operationId: `${table}${ending.toUpperCase()}`,
          tags: ['export'],
          summary: `${about}, oldest first, as ${ending.toUpperCase()}; streamed`,
          security: [{ secretKey: [] }, { session: [] }],
          parameters: Object.entries(query).map(([name, { description, json }]) => ({ name, in: 'query', required: false, description, schema: json })),
          responses: { 200: { description: 'A file.', content: { [contentType.split(';')[0] ?? contentType]: { schema: { type: 'string' } } } }, ...refusals },
        },
      },
    ]),
  )
}

function ingest(): [string, Operations][] {
  const message = { $ref: '#/components/schemas/Message' }
  const batch = {
    type: 'object',
    required: ['batch'],
    properties: { batch: { type: 'array', items: message }, sentAt: { type: 'string' }, writeKey: { type: 'string' }, context: { type: 'object' } },
  }
  return [
    ['/v1/batch', ingestOf('batch', 'Several messages; each is checked alone', batch)],
    ['/v1/b', ingestOf('batchByLetter', 'The same as /v1/batch, as the client for browsers says it', batch)],
    ...messageTypes.flatMap((type): [string, Operations][] => [
      [`/v1/${type}`, ingestOf(type, `One ${type} message`, message)],
      [`/v1/${type[0]}`, ingestOf(`${type}ByLetter`, `The same as /v1/${type}, as the client for browsers says it`, message)],
    ]),
  ]
}

function ingestOf(operationId: string, summary: string, body: JsonSchema): Operations {
  const answer = answerOf('Committed to disk. What became of each message, in the order sent.', {
    type: 'object',
    required: ['success', 'seq', 'results'],
    properties: {
      success: { type: 'boolean' },
      seq: { type: 'integer', description: 'Position of the log after this request.' },
      results: {
        type: 'array',
        items: {
          type: 'object',
          required: ['status'],
          properties: { status: { enum: ['ok', 'duplicate', 'refused', 'retry'] }, reason: { type: 'string' }, detail: { type: 'string' } },
        },
      },
    },
  })
  const refusals = problems(['400', 'The body is wrong.'], ['401', 'No project has the key.'], ['403', 'The page may not use the key.'], ['413', 'Too large.'], ['503', 'Not stored; send it again, see Retry-After.'])
  return { post: { operationId, tags: ['ingest'], summary, security: [{ writeKey: [] }, { secretKey: [] }], requestBody: bodyOf(body), responses: { 200: answer, ...refusals } } }
}

function browser(): [string, Operations][] {
  const key = { name: 'writeKey', in: 'path', required: true, schema: { type: 'string' } }
  const hash = { name: 'hash', in: 'path', required: true, schema: { type: 'string' } }
  const object = { type: 'object' }
  return [
    ['/v1/manifests/{writeKey}', { get: { operationId: 'manifestPointer', tags: ['browser'], summary: 'Which manifest is published; has an ETag', parameters: [key], responses: { 200: answerOf('The hash of the manifest.', object), 304: { description: 'Still the same.' }, ...problems(['401', 'No project has the key.']) } } }],
    ['/v1/manifests/{writeKey}/{hash}', { get: { operationId: 'manifest', tags: ['browser'], summary: 'The published experiences; immutable', parameters: [key, hash], responses: { 200: answerOf('The manifest.', object), ...problems(['404', 'There is none of this hash.']) } } }],
    ['/v1/person', { post: { operationId: 'personState', tags: ['browser'], summary: 'What is known about one person, as far as the published rules read it', requestBody: bodyOf(object), responses: { 200: answerOf('The facts.', object), ...problems(['400', 'The body is wrong.'], ['401', 'No project has the key.']) } } }],
  ]
}

function publishing(): [string, Operations][] {
  const answer = answerOf('Published, or the same as what is published already.', jsonOf(ReleaseAnswer))
  const refusals = problems(['400', 'The content is wrong; the message names the place.'], ['401', 'No project has the key.'], ['403', 'A write key may not publish.'])
  return [['/api/releases', { post: { operationId: 'publish', tags: ['publish'], summary: 'Publish content, as `milepost push` does', security: [{ secretKey: [] }], requestBody: bodyOf({ type: 'object' }), responses: { 200: answer, ...refusals } } }]]
}

function answerOf(description: string, schema: JsonSchema) {
  return { description, content: { 'application/json': { schema } } }
}

function bodyOf(schema: JsonSchema) {
  return { required: true, content: { 'application/json': { schema } } }
}
