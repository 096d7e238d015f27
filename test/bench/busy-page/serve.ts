import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export interface BusyPage {
  origin: string
  /** Tags that the page is served with from now on. */
  use: (markup: string) => void
  close: () => Promise<void>
}

const style = `
body { margin: 0; font: 14px/20px system-ui, sans-serif }
.app { display: grid; grid-template-columns: 200px 1fr; height: 100vh }
nav, main { overflow: auto; contain: strict }
nav a { display: block }
section { display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px }
table, tbody { display: block }
tr { display: flex; height: 24px; contain: strict }
td, th { width: 120px }
article { contain: content; height: 120px }`

const html = (markup: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Busy</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><div id="root"></div><script type="module" src="/app.js"></script>${markup}</body></html>`

/** Builds the page as its host would, and serves it at every address. */
export async function serveBusyPage(): Promise<BusyPage> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-busy-page-'))
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(import.meta.dirname, 'app.ts'), output: { entryFileNames: 'app.js' } } },
  })
  const app = await readFile(join(folder, 'app.js'))
  let tags = ''
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/app.js' ? ['text/javascript', app] : ['text/html; charset=utf-8', html(tags)]
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use(markup) {
      tags = markup
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await rm(folder, { recursive: true })
    },
  }
}
