import { createHash } from 'node:crypto'
import { minify } from 'terser'
import { build, defineConfig, minifySync, type Plugin } from 'vite'
import { limits } from '../contract/src/vocabulary/limit.ts'

const target = 'es2022'

/** Stands in file names, and where files name each other, until all of them are known. */
const unnamed = 'NAMELESS'

/**
 * Names the files by a hash of them all. What one of them changes to changes its name, that in whoever imports it, and so on through
 * most of them anyway; and one hash in all names costs a page but a fraction of the bytes that thirty do.
 */
function named(): Plugin {
  return {
    name: 'milepost-names',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const all = createHash('sha256')
      for (const { fileName, code } of chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) all.update(fileName).update(code)
      const hash = all.digest('hex').slice(0, unnamed.length).toUpperCase()
      const rename = (text: string) => text.replaceAll(unnamed, hash)
      for (const chunk of chunks) {
        chunk.code = rename(chunk.code)
        chunk.fileName = rename(chunk.fileName)
        chunk.imports = chunk.imports.map(rename)
        chunk.dynamicImports = chunk.dynamicImports.map(rename)
      }
    },
  }
}

/** Adds `milepost.js`, the classic loader that knows the entry's hashed name, and `files.json`, which says how long each file may be cached. */
function loader(): Plugin {
  return {
    name: 'milepost-loader',
    async generateBundle(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'script')
      if (entry?.type !== 'chunk') throw new Error('the script build has no entry')
      const built = await build({
        configFile: false,
        logLevel: 'silent',
        root: import.meta.dirname,
        define: { entries: JSON.stringify([entry.fileName, ...entry.imports]) },
        build: { target, write: false, lib: { entry: 'src/script/loader.ts', formats: ['iife'], name: 'milepostLoader', fileName: () => 'milepost.js' } },
      })
      const [output] = Array.isArray(built) ? built : [built]
      if (!output || !('output' in output)) throw new Error('the loader was not built')
      this.emitFile({ type: 'asset', fileName: 'milepost.js', source: output.output[0].code })
      const files = [...Object.keys(bundle), 'milepost.js'].sort().map((path) => ({ path, immutable: path !== 'milepost.js' }))
      this.emitFile({ type: 'asset', fileName: 'files.json', source: `${JSON.stringify({ files }, null, 2)}\n` })
    },
  }
}

/** Writes caps of the contract where they are used: their list has many more than a page needs. */
function caps(): Plugin {
  const written = (code: string) => code.replace(/\blimits\.(\w+)/g, (use, name: string) => String(limits[name as keyof typeof limits] ?? use))
  return { name: 'milepost-caps', transform: (code) => (code.includes('limits.') ? written(code) : null) }
}

/** Style sheets without the line ends that they are read by. */
function sheets(): Plugin {
  const isSheet = /\/(style|field-style|theme\/(controls|medal|tokens|touch))\.ts$/
  return { name: 'milepost-sheets', transform: (code, id) => (isSheet.test(id) ? code.replace(/`[^`]*`/g, (sheet) => sheet.replace(/\s*\n\s*/g, '')) : null) }
}

/**
 * What goes by a letter between two files goes by it within each, too, as far as it is free there: then neither has to say "as".
 * @returns names as terser wants them, of what a file exports and imports.
 */
function sharedNames(code: string): Record<string, string> {
  const names = new Map<string, string>()
  for (const word of ['export', 'import'])
    for (const [, list = ''] of code.matchAll(new RegExp(`\\b${word}\\s*{([^}]*)}`, 'g')))
      for (const one of list.split(',')) {
        const [first = '', last = ''] = one.trim().split(/\s+as\s+/)
        const [local, letter] = word === 'export' ? [first, last] : [last, first]
        if (letter.length === 1 && ![...names.values()].includes(letter)) names.set(`$${local}`, letter)
      }
  return Object.fromEntries(names)
}

/** Minifies each file with what the bundler has, and then with terser, which finds a little more. Names of properties stay as they are. */
function small(): Plugin {
  const options = { module: true, ecma: 2022, compress: { passes: 4, unsafe_arrows: true, hoist_funs: true, inline: 1, keep_fargs: false, lhs_constants: false, sequences: false }, format: { comments: false } } as const
  return {
    name: 'milepost-small',
    async renderChunk(code, { fileName }) {
      const plain = minifySync(fileName, code, { module: true, mangle: false }).code
      const nameCache = { vars: { props: sharedNames(plain) } }
      const { code: minified } = await minify(plain, { ...options, nameCache })
      return minified === undefined ? null : { code: minified, map: null }
    },
  }
}

/**
 * The files, and the modules that each grows from; the first is the one that others import, by name, when they want the file. A
 * file holds what these import, but for what an earlier file holds: what is always fetched together is one file, which
 * compresses better and is one request. Surfaces, languages and the debug panel, which are not listed, are files of their own.
 */
const files: Record<string, [string, ...string[]]> = {
  script: ['sdk/src/script/script.ts'],
  everyday: ['sdk/src/engine/everyday.ts', 'targeting/src/everyday/index.ts'],
  limited: ['targeting/src/limited.ts'],
  draw: ['targeting/src/draw.ts'],
  delivery: ['sdk/src/delivery/delivery.ts'],
  screen: ['sdk/src/engine/stage.ts', 'sdk/src/surfaces/draw.ts', 'sdk/src/surfaces/icon.tsx', 'sdk/src/surfaces/text.ts', 'sdk/src/surfaces/address.ts', 'sdk/src/messages/fill.ts', 'sdk/src/messages/speaking.ts', 'sdk/src/surfaces/inside.ts', 'sdk/src/surfaces/part.ts'],
  pointing: ['sdk/src/surfaces/pointing.ts', 'sdk/src/surfaces/anchor/follow.ts', 'sdk/src/surfaces/anchor/style.ts'],
  keeping: ['sdk/src/surfaces/anchor/keeping.ts'],
  rich: ['sdk/src/surfaces/rich/rich-text.tsx', 'sdk/src/surfaces/rich/style.ts', 'sdk/src/surfaces/buttons.tsx'],
  tending: ['sdk/src/surfaces/tending.ts', 'sdk/src/theme/medal.ts'],
  survey: ['sdk/src/surfaces/survey/survey.tsx', 'contract/src/vocabulary/score.ts'],
  answering: ['sdk/src/surfaces/survey/answering.ts', 'contract/src/vocabulary/band.ts', 'contract/src/vocabulary/question.ts', 'sdk/src/messages/en/choice.ts', 'sdk/src/markup/hold.ts', 'sdk/src/surfaces/survey/field-style.ts', 'sdk/src/surfaces/survey/text-link.tsx'],
  afterwards: ['sdk/src/engine/afterwards.ts'],
  hosted: ['sdk/src/hosted/page.ts'],
  ample: ['sdk/src/engine/ample.ts'],
  whole: ['sdk/src/engine/whole.ts', 'contract/src/vocabulary/default.ts', 'contract/src/vocabulary/surface.ts'],
}
const pathOf = (root: string) => `${import.meta.dirname}/../${root}`

/** Lists of the contract's words: one import names them all, and each belongs where it is used. */
const isWord = (id: string) => id.includes('/contract/src/vocabulary/')

/** Which modules go into which file. */
function grouping(): Plugin & { groups: { name: string; test: (id: string) => boolean; priority: number }[] } {
  const fileOf = new Map<string, string>()
  const names = Object.keys(files)
  return {
    name: 'milepost-files',
    buildEnd() {
      const ids = [...this.getModuleIds()]
      for (const name of names) {
        const take = (id: string, isRoot: boolean) => {
          if (fileOf.has(id) || (isWord(id) && !isRoot)) return
          fileOf.set(id, name)
          for (const imported of this.getModuleInfo(id)?.importedIds ?? []) take(imported, false)
        }
        for (const root of files[name] ?? []) for (const id of ids.filter((id) => id.replaceAll('\\', '/').endsWith(`/packages/${root}`))) take(id, true)
      }
    },
    groups: names.map((name, index) => ({ name, test: (id) => fileOf.get(id) === name, priority: names.length - index })),
  }
}
const grouped = grouping()

/** The script-tag build: `dist/milepost.js` and the hashed ES modules that it fetches. `data-url` may differ from where they come from. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  // Whoever builds it: a test runner's environment asks for hints for developers, with paths of the machine in them.
  oxc: { jsx: { development: false } },
  plugins: [named(), loader(), caps(), sheets(), grouped, small()],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: true,
    // Its helper would add link elements to the host page, and bytes.
    modulePreload: false,
    // All of them are entries, and not the first alone: one imports an entry as it is, and any other through an object made of it.
    lib: { entry: Object.fromEntries(Object.entries(files).map(([name, [root]]) => [name, pathOf(root)])), formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      // Most of a build is terser's, and nobody who builds can change that.
      checks: { bundlerTimings: false },
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        entryFileNames: `[name]-${unnamed}.js`,
        chunkFileNames: `[name]-${unnamed}.js`,
        minify: false,
        comments: { annotation: false, jsdoc: false, legal: false },
        codeSplitting: { includeDependenciesRecursively: false, groups: grouped.groups },
      },
    },
  },
})
