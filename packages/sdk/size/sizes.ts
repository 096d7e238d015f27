import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

export interface FileSize {
  file: string
  /** Bytes. */
  minified: number
  gzip: number
  brotli: number
}

/** Moments of a page, and the modules that have been asked for by then, each with all that it imports. */
const moments = {
  'idle, nothing published': ['src/script/script.ts'],
  'idle, nothing to show now': ['src/script/script.ts'],
  'idle, something held': ['src/script/script.ts', 'src/engine/everyday.ts'],
  'idle, rules beyond the everyday': ['src/script/script.ts', 'src/engine/everyday.ts', 'src/engine/ample.ts'],
  'a checklist on screen': ['src/script/script.ts', 'src/engine/everyday.ts', 'src/screen/screen.ts', 'src/surfaces/checklist/checklist.tsx'],
  'a tooltip on screen': [
    'src/script/script.ts',
    'src/engine/everyday.ts',
    'src/engine/eyes.ts',
    'src/screen/screen.ts',
    'src/surfaces/tooltip/tooltip.tsx',
  ],
  'an NPS question on screen': ['src/script/script.ts', 'src/engine/everyday.ts', 'src/screen/screen.ts', 'src/surfaces/survey/survey.tsx'],
} as const
export type MomentName = keyof typeof moments

export interface Sizes {
  files: FileSize[]
  /** Sums over what a browser has fetched by then, loader included; each file compressed alone, as it travels. English. */
  moments: Record<MomentName, FileSize & { files: string[] }>
}

/** Builds the script-tag files in memory and weighs them. Nothing is written. */
export async function measureSizes(): Promise<Sizes> {
  const built = await build({ configFile: `${import.meta.dirname}/../vite.config.ts`, logLevel: 'silent', build: { write: false } })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('the script build gave no output')
  const chunks = result.output.filter((file) => file.type === 'chunk')
  const loader = result.output.find((file) => file.fileName === 'milepost.js')
  if (loader?.type !== 'asset') throw new Error('the script build has no loader')
  const files = [...chunks.map((chunk) => weigh(chunk.fileName, chunk.code)), weigh(loader.fileName, loader.source)]

  const fetchedFor = (modules: readonly string[]): string[] => {
    const fetched = new Set([loader.fileName])
    const fetch = (fileName: string) => {
      if (fetched.has(fileName)) return
      fetched.add(fileName)
      for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) fetch(imported)
    }
    for (const module of modules) {
      const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/sdk/${module}`)))
      if (!chunk) throw new Error(`no chunk holds ${module}`)
      fetch(chunk.fileName)
    }
    return [...fetched]
  }
  const sum = (name: string, modules: readonly string[]) => {
    const fetched = fetchedFor(modules)
    const weights = files.filter(({ file }) => fetched.includes(file))
    const total = (of: 'minified' | 'gzip' | 'brotli') => weights.reduce((all, weight) => all + weight[of], 0)
    return { file: name, minified: total('minified'), gzip: total('gzip'), brotli: total('brotli'), files: fetched }
  }
  const sums = Object.entries(moments).map(([name, modules]) => [name, sum(name, modules)])
  return { files, moments: Object.fromEntries(sums) as Sizes['moments'] }
}

function weigh(file: string, source: string | Uint8Array): FileSize {
  const bytes = Buffer.from(source)
  return { file, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
}
