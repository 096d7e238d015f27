import { resolve } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { Refusal } from '../problem.ts'
import { openFolder } from './folder.ts'
import { pageHeaders } from './security-headers.ts'

/** The browser kit. Any page may load it; its entry changes, its hashed chunks never do. */
export function sdkRoutes(folder: string): Hono {
  const files = openFolder(resolve(folder), 'milepost.js')
  const app = new Hono()
  app.use(compress())
  app.get('/*', async (c) => {
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    const found = await files.find(c, c.req.path.replace(/^\/sdk\//, ''))
    if (found) return found
    if (files.isBuilt()) throw new Refusal(404, { error: 'notFound', message: `the SDK has no file ${c.req.path.slice(0, 200)}` })
    throw notBuilt('the SDK', 'pnpm build')
  })
  return app
}

/** The dashboard: one page that draws every address below it. */
export function dashboardRoutes(folder: string): Hono {
  const files = openFolder(resolve(folder), 'index.html')
  const app = new Hono()
  app.use(compress())
  app.use(pageHeaders())
  app.get('/*', async (c) => {
    const found = await files.find(c, c.req.path.slice(1))
    if (found) return found
    const looksLikeFile = /\.\w+$/.test(c.req.path)
    const page = looksLikeFile ? undefined : await files.find(c, 'index.html')
    if (page) {
      page.headers.set('Cache-Control', 'no-cache')
      return page
    }
    if (files.isBuilt()) throw new Refusal(404, { error: 'notFound', message: `there is nothing at ${c.req.path.slice(0, 200)}` })
    throw notBuilt('the dashboard', 'pnpm build')
  })
  return app
}

function notBuilt(what: string, command: string): Refusal {
  return new Refusal(503, { error: 'notBuilt', message: `${what} is not built yet`, remedy: `run: ${command}` })
}
