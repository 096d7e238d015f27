import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { bundle, gzipOf } from './bundle.ts'

/** Libraries for tours, as a host would bundle them: what is imported of each, its style sheet, and what a host has anyway. */
const peers = {
  'driver.js': { code: "export { driver } from 'driver.js'", styles: ['driver.js/dist/driver.css'], external: [] },
  'react-joyride': { code: "export { Joyride } from 'react-joyride'", styles: [], external: [/^react($|\/|-dom)/] },
} satisfies Record<string, { code: string; styles: string[]; external: RegExp[] }>
export type Peer = keyof typeof peers
export const peerNames = Object.keys(peers) as Peer[]

export interface PeerSize {
  version: string
  /** Bytes, gzip: script and style sheet, each compressed alone. */
  gzip: number
}

/** Bundles one peer in memory and weighs it. */
export async function weighPeer(name: Peer): Promise<PeerSize> {
  const { code, styles, external } = peers[name]
  const require = createRequire(import.meta.url)
  const sheets = styles.map((path) => readFileSync(require.resolve(path), 'utf8'))
  const gzip = [...(await bundle(name, code, external)), ...sheets].reduce((sum, text) => sum + gzipOf(text), 0)
  return { version: versionOf(name), gzip }
}

function versionOf(name: Peer): string {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${import.meta.dirname}/../package.json`, 'utf8')) as Record<string, Record<string, string>>
  return devDependencies?.[name] ?? dependencies?.[name] ?? 'unknown'
}
