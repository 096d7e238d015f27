import { type Context, Hono } from 'hono'
import { admitRemembered, admitWrite } from '../access/admit.ts'
import { findHeader } from '../access/header.ts'
import { openHeaders, openJson } from '../access/open-headers.ts'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import type { Manifests, Published } from './manifests.ts'

/** A browser asks for the pointer again after this, and then mostly gets a 304. */
const pointerSeconds = 10

export function manifestRoutes({ directory, manifests }: { directory: Directory; manifests: Manifests }): Hono {
  const app = new Hono()

  // Every page asks this again and again. An answer from memory that needs no promise costs half.
  app.get('/:writeKey', (c) => {
    const holder = directory.remembered(c.req.param('writeKey'))
    const published = holder && manifests.remembered(holder.project)
    if (!published) return lookedUp(c, c.req.param('writeKey'))
    admitRemembered(c, holder)
    return pointerAnswer(c, published)
  })

  async function lookedUp(c: Context, key: string): Promise<Response> {
    const { project } = await admitWrite(c, directory, key)
    return pointerAnswer(c, await manifests.current(project))
  }

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

function pointerAnswer(c: Context, { pointer }: Published): Response {
  const etag = `"${pointer.hash ?? 'none'}"`
  const headers = { ETag: etag, 'Cache-Control': `public, max-age=${pointerSeconds}` }
  if (isKnown(findHeader(c, 'if-none-match'), etag)) return new Response(null, { status: 304, headers: openHeaders(c, headers) })
  return openJson(c, pointer, headers)
}

/** The tags of an `If-None-Match` header, weak ones too: a proxy that compresses weakens them. RFC 9110, 13.1.2: a `*` is any. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
