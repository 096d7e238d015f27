import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: { outDir: 'dist', target: 'es2023', modulePreload: { polyfill: false } },
})
