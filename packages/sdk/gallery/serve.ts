import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'

export interface ServedGallery {
  origin: string
  close: () => Promise<void>
}

/** Builds the gallery aside and serves it. */
export async function serveGallery(): Promise<ServedGallery> {
  const configFile = `${import.meta.dirname}/vite.config.ts`
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'))
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({ configFile, build: { outDir }, preview: { port: 0, host: '127.0.0.1', headers: { 'cache-control': 'max-age=600' } } })
  return {
    origin: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}
