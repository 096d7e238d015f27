import { bundle, gzipOf } from './bundle.ts'

/** What a host that bundles for itself imports of the kit, and what it has anyway. */
const subpaths = { headless: [], react: [/^react($|\/|-dom)/], debug: [] } satisfies Record<string, RegExp[]>
export type Subpath = keyof typeof subpaths
export const subpathNames = Object.keys(subpaths) as Subpath[]

/** @returns bytes, gzip, each file compressed alone: what is loaded with it at once. */
export async function weighSubpaths(): Promise<Record<Subpath, number>> {
  const weigh = async (name: Subpath) => {
    const texts = await bundle(name, `export * from '${import.meta.dirname}/../../packages/sdk/src/${name}/index.ts'`, subpaths[name])
    return [name, texts.reduce((sum, text) => sum + gzipOf(text), 0)] as const
  }
  return Object.fromEntries(await Promise.all(subpathNames.map(weigh))) as Record<Subpath, number>
}
