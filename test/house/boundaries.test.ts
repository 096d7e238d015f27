import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { destinationOf, importsOf, root, roomOf, sourcesBelow } from './rooms.ts'

interface Room {
  /** Rooms it may use at run time. */
  rooms: string[]
  /** Rooms of which it may only use types and the plain constants of `/vocabulary`. */
  words?: string[]
  /** Libraries it may use at run time. */
  libraries: string[]
}

/** Who may import whom. A line changes only in the commit that needs it, which says why. */
const house: Record<string, Room> = {
  'packages/contract': { rooms: [], libraries: ['valibot', 'colord', 'fastest-levenshtein'] },
  'packages/targeting': { rooms: [], words: ['packages/contract'], libraries: [] },
  'packages/metrics': { rooms: [], words: ['packages/contract'], libraries: [] },
  'packages/sdk': {
    rooms: ['packages/targeting'],
    words: ['packages/contract'],
    // React and signals are used in the subpaths `react` and `headless` only.
    libraries: ['@floating-ui/dom', '@preact/signals-core', 'react'],
  },
  'apps/collector': {
    rooms: ['packages/contract', 'packages/targeting', 'packages/metrics'],
    libraries: ['hono', '@hono/node-server', 'hono-openapi', 'better-auth', 'better-sqlite3', 'drizzle-orm', 'pg', 'valibot', '@valibot/to-json-schema', 'commander', 'jose', 'isbot', 'prom-client', 'ipaddr.js', 'standardwebhooks', 'hyparquet-writer'],
  },
  'apps/dashboard': {
    rooms: ['packages/metrics'],
    words: ['packages/contract'],
    libraries: ['preact', '@preact/signals', 'preact-iso', '@observablehq/plot'],
  },
  'apps/demo': {
    rooms: [],
    words: ['packages/contract'],
    libraries: ['preact', '@preact/signals', 'preact-iso', 'hono', '@hono/node-server', 'pure-rand'],
  },
}

/** Build and gallery files of a room stand outside `src` and may use its tools. */
const tooling = /\/(vite\.config|drizzle\.config|[a-z-]+\.config)\.ts$|\/gallery\/|\/sizes?\//
/** The demo's content is authored with the contract's `define` helpers, as a customer's is. */
const contentFile = /^apps\/demo\/content\//

const asWords = (specifier: string) => specifier === '@milepost/contract/vocabulary'

describe.each(Object.entries(house))('%s', (room, allowed) => {
  const files = sourcesBelow(room).filter((path) => !tooling.test(path) && !contentFile.test(path))

  it('has sources to look at', () => {
    expect(files.length).toBeGreaterThan(3)
  })

  it('imports only from the rooms and libraries that are listed for it', () => {
    const strays = files.flatMap((path) =>
      importsOf(path).flatMap(({ specifier, typeOnly }) => {
        const to = destinationOf(path, specifier)
        if (to === room || to === 'node') return []
        if (to.startsWith('npm:')) return typeOnly || allowed.libraries.includes(to.slice(4)) ? [] : [`${path} imports ${specifier}`]
        if (allowed.rooms.includes(to)) return []
        if (allowed.words?.includes(to) && (typeOnly || asWords(specifier))) return []
        return [`${path} imports ${specifier}`]
      }),
    )
    expect(strays).toEqual([])
  })

  it('names in its package.json every library that it uses', () => {
    type Needs = Record<'dependencies' | 'peerDependencies', Record<string, string> | undefined>
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as Needs
    const named = { ...dependencies, ...peerDependencies }
    const used = new Set(
      files.flatMap((path) => importsOf(path).filter((each) => !each.typeOnly).map((each) => destinationOf(path, each.specifier))),
    )
    const missing = [...used].filter((to) => to.startsWith('npm:') && !(to.slice(4) in named))
    expect(missing).toEqual([])
  })
})

describe('the pure rooms', () => {
  it.each(['packages/targeting', 'packages/metrics'])('%s knows no clock, random, console, DOM or network', (room) => {
    const world = /\b(Date\.now|new Date\(\)|Math\.random|console\.|document\.|window\.|fetch\(|setTimeout|process\.)/
    const strays = sourcesBelow(room)
      .filter((path) => !tooling.test(path))
      .flatMap((path) => {
        const code = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        const found = world.exec(code)
        return found ? [`${path}: ${found[0]}`] : []
      })
    expect(strays).toEqual([])
  })
})

describe('the collector', () => {
  const files = sourcesBelow('apps/collector').filter((path) => !tooling.test(path))

  it('speaks SQL and drizzle nowhere but in a store', () => {
    const strays = files
      .filter((path) => !path.startsWith('apps/collector/src/store/'))
      .flatMap((path) =>
        importsOf(path)
          .filter(({ specifier, typeOnly }) => !typeOnly && /^(drizzle-orm|better-sqlite3|pg$)/.test(specifier))
          .map(({ specifier }) => `${path} imports ${specifier}`),
      )
    expect(strays).toEqual([])
  })

  it('keeps one dialect in one folder', () => {
    const strays = files
      .filter((path) => path.startsWith('apps/collector/src/store/') && !/\/store\/(sqlite|postgres)\//.test(path))
      .flatMap((path) => importsOf(path).filter(({ specifier, typeOnly }) => !typeOnly && /^(drizzle-orm|better-sqlite3|pg$)/.test(specifier)).map(({ specifier }) => `${path} imports ${specifier}`))
    expect(strays).toEqual([])
  })
})

describe('folders', () => {
  it('are nouns of the product', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|shared|lib|services|managers|misc)(\/|\.tsx?$)/
    const rooms = ['packages', 'apps', 'test'].flatMap((folder) => sourcesBelow(folder))
    expect(rooms.filter((path) => drawers.test(path))).toEqual([])
    expect(new Set(rooms.map(roomOf)).size).toBeGreaterThan(6)
  })
})
