import { defineConfig } from 'drizzle-kit'

/** `drizzle-kit generate` writes the next migration; hand edits (WITHOUT ROWID) are made in the file before it is committed. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/store/sqlite/schema/*.ts',
  out: './src/store/sqlite/migrations',
})
