import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

export interface Import {
  specifier: string
  typeOnly: boolean
}

const skipped = new Set(['node_modules', 'dist', 'lib', 'data', '.git'])

/** All files below a folder of the repository, as paths from its root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

function isTest(path: string): boolean {
  return /\.(test(-d)?|fixture)\.tsx?$/.test(path) || path.startsWith('test/')
}

export function sourcesBelow(folder: string): string[] {
  return filesBelow(folder).filter((path) => /\.tsx?$/.test(path) && !isTest(path))
}

const importPattern = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([^'"\n;]*?|\{[^}]*\})\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** Static and dynamic imports of a file; an import whose every name says `type` counts as type-only. */
export function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(importPattern)].map(([, type, names, from, dynamic]) => {
    const listed = names?.trim().match(/^\{([^}]*)\}$/)?.[1]
    const allTypes = listed !== undefined && listed.split(',').map((name) => name.trim()).filter(Boolean).every((name) => name.startsWith('type '))
    return { specifier: (from ?? dynamic)!, typeOnly: Boolean(type) || allTypes }
  })
}

/** `packages/sdk`, `apps/demo`: the room a repository path lies in. */
export function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

/** The room an import leads to, `npm:<package>` for what is not ours, `node` for the runtime's own. */
export function destinationOf(path: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  if (specifier.startsWith('.')) return roomOf(relative(root, resolve(root, dirname(path), specifier)))
  const ours = /^@milepost\/([a-z]+)/.exec(specifier)?.[1]
  if (ours) return ['contract', 'targeting', 'metrics', 'sdk'].includes(ours) ? `packages/${ours}` : `apps/${ours}`
  const [scope, name] = specifier.split('/')
  return `npm:${scope!.startsWith('@') ? `${scope}/${name}` : scope}`
}
