import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Bundles an entry in memory, as a host would. @returns the texts of the files that are loaded with it; what it imports later is left out. */
export async function bundle(name: string, code: string, external: RegExp[]): Promise<string[]> {
  const entry = `${import.meta.dirname}/entry-of-${name}.js`
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    // In a test runner's environment the markup would otherwise carry hints for developers.
    oxc: { jsx: { development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? code : undefined) }],
    build: { write: false, rolldownOptions: { input: entry, external, preserveEntrySignatures: 'strict' } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error(`bundling ${name} gave no output`)
  const chunks = new Map(result.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const loaded = new Set<string>()
  const load = (fileName: string) => {
    if (loaded.has(fileName)) return
    loaded.add(fileName)
    for (const imported of chunks.get(fileName)?.imports ?? []) load(imported)
  }
  for (const { isEntry, fileName } of chunks.values()) if (isEntry) load(fileName)
  return [...loaded].flatMap((fileName) => chunks.get(fileName)?.code ?? [])
}

/** Bytes. */
export const gzipOf = (text: string) => gzipSync(text, { level: 9 }).length
