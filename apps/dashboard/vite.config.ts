import { defineConfig } from 'vite'
import { fakeCollector } from './src/testing-fixtures/fake-collector.ts'

/** Where the collector listens while one works on the dashboard from source. */
const collector = process.env['MILEPOST_URL'] ?? 'http://127.0.0.1:4400'

/** `MILEPOST_FAKE=1 vite` answers /api from made-up numbers, so that pages can be drawn without a collector. */
const fake = process.env['MILEPOST_FAKE'] === '1'

export default defineConfig({
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: fake ? [fakeCollector()] : [],
  server: fake ? {} : { proxy: { '/api': collector, '/sdk': collector, '/v1': collector } },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 400, target: 'es2023' },
})
