import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, root } from '../house/rooms.ts'

const readmes = ['README.md', ...['packages', 'apps', 'test'].flatMap((folder) => filesBelow(folder)).filter((path) => path.endsWith('.md'))]
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts

/** `packages/…`, `apps/…`, `test/…`, `src/…` in backticks, and the targets of relative links. */
function pathsIn(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  const quoted = [...text.matchAll(/`((?:packages|apps|test|src|gallery)\/[\w./-]+)`/g)].map((match) => match[1]!)
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!)
  return [...quoted, ...linked]
}

/** Paths are read from the repository's root, from the README's own folder or from its room. */
function stands(readme: string, path: string): boolean {
  const room = readme.split('/').slice(0, 2).join('/')
  return [join(root, path), join(root, dirname(readme), path), join(root, room, path)].some(existsSync)
}

describe.each(readmes)('%s', (readme) => {
  it('names only paths that stand', () => {
    expect(pathsIn(readme).filter((path) => !stands(readme, path))).toEqual([])
  })

  it('names only commands that the workspace has', () => {
    const text = readFileSync(join(root, readme), 'utf8')
    const builtIn = new Set(['install', 'exec', 'add', 'i'])
    const called = [...text.matchAll(/(?:^|[\s`])(?:npx -y pnpm@10|pnpm)\s+([a-z][\w:-]*)/g)].map((match) => match[1]!)
    expect(called.filter((name) => !(name in scripts) && !builtIn.has(name))).toEqual([])
  })
})

describe('every room', () => {
  it.each(['packages/contract', 'packages/targeting', 'packages/metrics', 'packages/sdk', 'apps/collector', 'apps/dashboard', 'apps/demo', 'test'])('%s has a README', (room) => {
    expect(existsSync(join(root, room, 'README.md'))).toBe(true)
  })
})
