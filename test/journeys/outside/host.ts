import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Collector } from '../../harness/collector.ts'

export interface Host {
  url: string
  close(): Promise<void>
}

/** A product of one page: whoever the address names is logged in. */
export async function serveHost(findCollector: () => Collector): Promise<Host> {
  const server = createServer((request, response) => {
    const user = new URL(request.url ?? '/', 'http://host').searchParams.get('user') ?? 'nobody'
    const { url, writeKey } = findCollector()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Tally</title><link rel="icon" href="data:,">
<style>html{color-scheme:light dark}body{font:15px/22px system-ui;margin:40px auto;max-width:640px;padding:0 16px}</style>
<h1>Tally</h1><p>Boards, cards and columns.</p>
<script>(window.milepost ??= []).push(['identify', ${JSON.stringify(user)}])</script>
<script async src="${url}/sdk/milepost.js" data-key="${writeKey}" data-automation="show"></script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
