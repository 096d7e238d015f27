import { readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

export interface ProductOptions {
  /** Folder of the built app. */
  dist: string
  /** Folder of a page that shows what the kit can draw; without it there is none. */
  gallery?: string
  /** Where the collector answers, without a slash at the end. */
  collectorUrl: string
  writeKey: string
}

/**
 * The host product's own server: static files and one page for every route, under a content security policy as strict as a
 * careful company would set. The collector's origin is the one thing that the kit needs in it.
 */
export function createProduct({ dist, gallery, collectorUrl, writeKey }: ProductOptions): Hono {
  const page = readFileSync(`${dist}/index.html`, 'utf8')
    .replaceAll('%MILEPOST_URL%', collectorUrl)
    .replaceAll('%MILEPOST_KEY%', writeKey)
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${collectorUrl}`,
    "style-src 'self'",
    `connect-src 'self' ${collectorUrl}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.header('content-security-policy', policy)
    context.header('x-content-type-options', 'nosniff')
  })
  const assets = serveStatic({ root: dist })
  app.get('/assets/*', assets)
  app.get('/tally.svg', assets)
  if (gallery) {
    app.get('/gallery', (context) => context.redirect('/gallery/'))
    app.get('/gallery/*', serveStatic({ root: gallery, rewriteRequestPath: (path) => path.replace('/gallery', '') }))
  }
  app.get('*', (context) => context.html(page))
  return app
}
