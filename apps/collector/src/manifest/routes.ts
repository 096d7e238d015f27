import { Hono } from 'hono'
import { admitWrite } from '../access/admit.ts'
import { findHeader } from '../access/header.ts'
import { openHeaders, openJson } from '../access/open-headers.ts'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import type { Manifests } from './manifests.ts'

/** A browser asks for the pointer again after this, and then mostly gets a 304. */
const pointerSeconds = 10

export function manifestRoutes({ directory, manifests }: { directory: Directory; manifests: Manifests }): Hono {
  const app = new Hono()

  app.get('/:writeKey', async (c) => {
    const { project } = await admitWrite(c, directory, c.req.param('writeKey'))
    const { pointer } = await manifests.current(project)
    const etag = `"${pointer.hash ?? 'none'}"`
    const headers = { ETag: etag, 'Cache-Control': `public, max-age=${pointerSeconds}` }
    if (isKnown(findHeader(c, 'if-none-match'), etag)) return new Response(null, { status: 304, headers: openHeaders(c, headers) })
    return openJson(c, pointer, headers)
  })

  app.get('/:writeKey/:hash', async (c) => {
    const { project } = await admitWrite(c, directory, c.req.param('writeKey'))
    const found = await manifests.find(project, c.req.param('hash'))
    if (!found) {
      throw new Refusal(404, {
        error: 'manifestUnknown',
        message: `there is no manifest ${c.req.param('hash').slice(0, 64)}`,
        remedy: 'ask for the pointer again: GET /v1/manifests/WRITE_KEY',
      })
    }
    const headers = { ETag: `"${found.pointer.hash}"`, 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Type': 'application/json; charset=UTF-8' }
    return new Response(found.json, { headers: openHeaders(c, headers) })
  })

  return app
}

/** The tags of an `If-None-Match` header, weak ones too: a proxy that compresses weakens them. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === etag) return true
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
