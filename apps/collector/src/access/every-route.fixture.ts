import type { Permission } from '@milepost/contract'

/**
 * Who may ask what. `public`: anybody. A permission: secret keys with that scope and users whose role has it. `publishKey`: secret
 * keys with `publish`, no session. `ingest`, `personState`: write keys, and secret keys that may ingest or read. `manifest`: the write
 * key in the address. `session`: whoever is signed in, about themselves.
 */
export type RouteClass = 'public' | 'manifest' | 'ingest' | 'personState' | 'publishKey' | 'session' | Exclude<Permission, 'ingest' | 'publish'>

/** Every route of the collector. One that is missing here fails the test. */
export const routeClasses: Record<string, RouteClass> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /sdk/*': 'public',
  'GET /*': 'public',

  'GET /v1/manifests/:writeKey': 'manifest',
  'GET /v1/manifests/:writeKey/:hash': 'manifest',
  'POST /v1/person': 'personState',
  'POST /v1/batch': 'ingest',
  'POST /v1/identify': 'ingest',
  'POST /v1/group': 'ingest',
  'POST /v1/track': 'ingest',
  'POST /v1/page': 'ingest',
  'POST /v1/screen': 'ingest',
  'POST /v1/alias': 'ingest',

  'POST /api/releases': 'publishKey',
  'GET /api/openapi.json': 'public',
  'POST /api/session': 'public',
  'GET /api/session': 'public',
  'DELETE /api/session': 'public',
  'GET /api/session/all': 'session',
  'DELETE /api/session/all/:session': 'session',
  'POST /api/join': 'public',
  'POST /api/join/find': 'public',

  'GET /api/project': 'read',
  'GET /api/stages': 'read',
  'GET /api/stages/moving-on': 'read',
  'GET /api/activation': 'read',
  'GET /api/satisfaction': 'read',
  'GET /api/segments': 'read',
  'GET /api/phrases': 'read',
  'GET /api/answers': 'read',
  'GET /api/answers.csv': 'read',
  'GET /api/answers.ndjson': 'read',
  'GET /api/feedback': 'read',
  'GET /api/feedback/:submission': 'read',
  'GET /api/response': 'read',
  'GET /api/surveys': 'read',
  'GET /api/closing': 'read',
  'GET /api/people': 'read',
  'GET /api/people/:id': 'read',
  'GET /api/people/:id/timeline': 'read',
  'GET /api/people/:id/explain': 'read',
  'GET /api/accounts': 'read',
  'GET /api/accounts/:id': 'read',
  'GET /api/accounts/:id/timeline': 'read',
  'GET /api/accounts/:id/card': 'read',
  'GET /api/health': 'read',
  'GET /api/forecast': 'read',
  'GET /api/money': 'read',
  'GET /api/retention': 'read',
  'GET /api/experiences': 'read',
  'GET /api/experiences/:id': 'read',
  'GET /api/audit': 'read',

  'PATCH /api/feedback/:submission': 'edit',
  'POST /api/feedback/:submission/notes': 'edit',

  'GET /api/keys': 'admin',
  'POST /api/keys': 'admin',
  'POST /api/keys/:key/rotate': 'admin',
  'DELETE /api/keys/:key': 'admin',
  'GET /api/team': 'admin',
  'POST /api/team/invitations': 'admin',
  'DELETE /api/team/invitations/:invitation': 'admin',
  'PATCH /api/team/:member': 'admin',
  'DELETE /api/team/:member': 'admin',
  'POST /api/people/:id/export': 'admin',
  'DELETE /api/people/:id': 'admin',
  'GET /api/erasures': 'admin',
  'GET /api/settings': 'admin',
  'PATCH /api/settings': 'admin',
  'POST /api/settings/identity-keys': 'admin',
  'DELETE /api/settings/identity-keys/:key': 'admin',
}
