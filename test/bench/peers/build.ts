import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Bundles each peer as a host would, into a folder of its own. */
export async function buildPeers(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'milepost-peers-'))
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { driver: join(import.meta.dirname, 'driver.ts'), joyride: join(import.meta.dirname, 'joyride.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  })
  return outDir
}
