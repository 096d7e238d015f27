import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Collector } from '../app.fixture.ts'

/** Which of these words stand anywhere: in every byte of every file beside that of SQLite, in every row of every table of a server, whose files are its own affair. */
export async function tracesOf({ store, query }: Pick<Collector, 'store' | 'query'>, words: readonly string[]): Promise<string[]> {
  if (store.address.kind === 'sqlite') {
    const folder = dirname(store.file)
    const files = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile()).map(({ name }) => readFileSync(join(folder, name)))
    if (files.length < 3) throw new Error(`only ${files.length} files were found`)
    return words.filter((word) => files.some((bytes) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))))
  }
  const tables = await query<{ name: string }>('select table_name as name from information_schema.tables where table_schema = any(current_schemas(false))')
  if (tables.length < 20) throw new Error(`only ${tables.length} tables were found`)
  const all: string[] = []
  for (const { name } of tables) for (const row of await query<object>(`select * from "${name}"`)) all.push(JSON.stringify(row))
  return words.filter((word) => all.some((row) => row.includes(word)))
}

/** As an upgrade of the program does, before it touches a file; servers have their own backups. */
export function leaveCopy({ store }: Pick<Collector, 'store'>): void {
  if (store.address.kind !== 'sqlite') return
  const db = new Database(store.file)
  db.prepare('vacuum into ?').run(join(dirname(store.file), 'milepost.before-1795370589295.db'))
  db.close()
}
