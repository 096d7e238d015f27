import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { text } from 'node:stream/consumers'
import { installWidget, type PageOptions, pageHtml } from './page.ts'
import { installSight } from './sight.ts'
import { installWatch } from './watch.ts'

export interface HostServer {
  origin: string
  /** The address of a page that is served like this. */
  page: (options: PageOptions) => string
  /** Violations that browsers reported to the page's own server, since the last time this was asked. */
  takeReports: () => string[]
  close: () => Promise<void>
}

const scripts: Record<string, () => void> = { '/watch.js': installWatch, '/sight.js': installSight, '/widget.js': installWidget }

/** @param guides folder with the bundles of other libraries, served below `/guides/` */
export async function serveHost(guides?: string): Promise<HostServer> {
  const pages: PageOptions[] = []
  let reports: string[] = []

  async function answer(path: string, request: IncomingMessage): Promise<{ status?: number; type: string; body: string | Buffer; policy?: string }> {
    const script = scripts[path]
    if (script) return { type: 'text/javascript', body: `(${script})()` }
    if (path === '/host.css') return { type: 'text/css', body: await readFile(join(import.meta.dirname, 'host.css')) }
    if (path === '/report') {
      reports.push(await text(request))
      return { status: 204, type: 'text/plain', body: '' }
    }
    if (guides && path.startsWith('/guides/')) {
      const file = normalize(join(guides, path.slice('/guides/'.length)))
      return { type: file.endsWith('.css') ? 'text/css' : 'text/javascript', body: await readFile(file) }
    }
    const page = pages[Number(/^\/pages\/(\d+)/.exec(path)?.[1] ?? Number.NaN)]
    return page ? { type: 'text/html', body: pageHtml(page), policy: page.policy } : { status: 404, type: 'text/plain', body: '' }
  }

  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://host').pathname, request)
      .then(({ status = 200, type, body, policy }) => {
        const reporting = policy ? { 'content-security-policy': `${policy}; report-uri /report` } : {}
        response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...reporting }).end(body)
      })
      .catch((error: Error) => response.writeHead(500, { 'content-type': 'text/plain' }).end(error.message))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    page(options) {
      const known = pages.findIndex(({ guide, policy }) => guide === options.guide && policy === options.policy)
      return `${origin}/pages/${known === -1 ? pages.push(options) - 1 : known}`
    },
    takeReports() {
      const taken = reports
      reports = []
      return taken
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
