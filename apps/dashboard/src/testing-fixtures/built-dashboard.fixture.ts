import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { fakeCollector } from './fake-collector.ts'

/** The strictest policy the dashboard has to live under: no inline script, no inline style. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export interface BuiltDashboard {
  url: string
  close(): Promise<void>
}

/** Builds what ships into a folder of its own and serves it under the strict policy, with made-up answers. */
export async function serveBuiltDashboard(options: Parameters<typeof fakeCollector>[0] = {}): Promise<BuiltDashboard> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const outDir = await mkdtemp(join(tmpdir(), 'milepost-dashboard-'))
  await build({ root, logLevel: 'warn', mode: 'production', build: { outDir, emptyOutDir: true } })
  const server = await preview({
    root,
    logLevel: 'warn',
    plugins: [fakeCollector(options)],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': strictPolicy } },
  })
  const { port } = server.httpServer.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
