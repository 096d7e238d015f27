import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { fakeApi } from './fake-api.ts'

/** A Vite server that answers /api from made-up numbers. For drawing pages and for the tests in a real browser. */
export function fakeCollector({ accounts = 460, signedIn = true, now = Date.now() } = {}): Plugin {
  const api = fakeApi({ now, accounts, signedIn })

  async function middleware(request: IncomingMessage, response: ServerResponse, next: () => void) {
    const address = request.url ?? '/'
    if (!address.startsWith('/api/')) return next()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const { status, body } = api.answer(request.method ?? 'GET', address, text === '' ? undefined : JSON.parse(text))
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === null ? undefined : JSON.stringify(body))
  }

  return {
    name: 'milepost-fake-collector',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  }
}
