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
          groups: [
            { name: 'core', priority: 4, test: /sdk.src.(browser|client|script)|delivery.(drops|envelope|outbox|uuid)|engine.(later|manifest-source)|surfaces.surfaces|vocabulary.limit|rolldown.runtime/ },
            { name: 'delivery', priority: 3, test: /sdk.src.delivery|vocabulary.kit-event/ },
            { name: 'engine', priority: 2, test: /targeting.src.(?!describe)|vocabulary.(default|hold-reason|surface|question)|sdk.src.engine|surfaces.address/ },
            { name: 'screen', priority: 1, test: /sdk.src.(screen|theme|markup)|messages.(en|fill|languages)|surfaces.(draw|icon|focus|layer|place|popover|text)/ },
            { name: 'target', priority: 1, test: /sdk.src.target/ },
          ],
        },
      },
    },
  },
})
