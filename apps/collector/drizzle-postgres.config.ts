import { defineConfig } from 'drizzle-kit'

/** `drizzle-kit generate --config drizzle-postgres.config.ts`; partitions are written into the file by hand, before it is committed. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/postgres/schema/!(*.test).ts',
  out: './src/store/postgres/migrations',
})
