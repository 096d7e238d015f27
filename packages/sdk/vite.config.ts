import { build, defineConfig, type Plugin } from 'vite'

const target = 'es2022'

/** Adds `milepost.js`, the classic loader that knows the entry's hashed name, and `files.json`, which says how long each file may be cached. */
function loader(): Plugin {
  return {
    name: 'milepost-loader',
    async generateBundle(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
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

/** Files and the modules in them; a module goes into the first that takes it. Surfaces, languages and the debug panel are files of their own. */
const chunks: [name: string, modules: RegExp][] = [
  ['core', /sdk.src.(browser|client|script)|delivery.(drops|envelope|outbox|uuid)|engine.(later|manifest-source)|surfaces.surfaces|vocabulary.limit/],
  ['delivery', /sdk.src.delivery|vocabulary.kit-event/],
  ['eyes', /sdk.src.target|engine.(eyes|pointing)/],
  ['afterwards', /engine.(afterwards|effects|missing|newly-done|tabs)/],
  ['whole', /engine.(calendar|whole)|targeting.src.(whole|orders|reads|conditions-of)|is-held-out|whole-|conditions.(active-days|device|elapsed|element|language|leaves|sample|score|stage)|comparison.(instant|pattern)|facts.(change|facts-as|kit-obs|merge|observe|reading|score-h|stream\.)|questions.(holdout|schedule)|vocabulary.(default|surface)|is-held-out/],
  ['survey', /surfaces.survey|targeting.src.draw|vocabulary.question/],
  ['engine', /targeting.src.(?!describe)|sdk.src.engine/],
  ['anchor', /surfaces.anchor.(?!floating|frame)/],
  ['rich', /surfaces.(rich|buttons)/],
  ['screen', /sdk.src.(screen|theme|markup)|messages.(en|fill|languages)|surfaces.(address|draw|icon|inside|focus|layer|live|place|popover|text)/],
]

/** The script-tag build: `dist/milepost.js` and the hashed ES modules that it fetches. `data-url` may differ from where they come from. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [loader()],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: true,
    // Its helper would add link elements to the host page, and bytes.
    modulePreload: false,
    lib: { entry: { script: 'src/script/script.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        comments: { annotation: false, jsdoc: false, legal: false },
        codeSplitting: {
          includeDependenciesRecursively: false,
          // What is always fetched together is one file: it compresses better, and a page makes fewer requests.
          groups: chunks.map(([name, test], index) => ({ name, test, priority: chunks.length - index })),
        },
      },
    },
  },
})
