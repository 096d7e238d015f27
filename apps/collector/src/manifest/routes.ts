import { Hono } from 'hono'
import { admitWrite } from '../access/admit.ts'
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
    c.header('ETag', etag)
    c.header('Cache-Control', `public, max-age=${pointerSeconds}`)
    return isKnown(c.req.header('if-none-match'), etag) ? c.body(null, 304) : c.json(pointer)
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
    c.header('ETag', `"${found.pointer.hash}"`)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('Content-Type', 'application/json; charset=UTF-8')
    return c.body(found.json)
  })

  return app
}

/** The tags of an `If-None-Match` header, weak ones too: a proxy that compresses weakens them. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
