import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // It is served below any path.
  base: './',
  build: {
    outDir: 'dist',
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'scene.html'].map((page) => `${import.meta.dirname}/${page}`) },
  },
})
