import { readFileSync } from 'node:fs'
import type { Collector } from '../app.fixture.ts'

/** Which of these words stand anywhere: in every byte of the files of SQLite, in every row of every table of a server, whose files are its own affair. */
export async function tracesOf({ store, query }: Pick<Collector, 'store' | 'query'>, words: readonly string[]): Promise<string[]> {
  if (store.address.kind === 'sqlite') {
    const files = ['', '-wal', '-shm'].map((end) => readFileSync(`${store.file}${end}`))
    return words.filter((word) => files.some((bytes) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))))
  }
  const tables = await query<{ name: string }>('select table_name as name from information_schema.tables where table_schema = any(current_schemas(false))')
  if (tables.length < 20) throw new Error(`only ${tables.length} tables were found`)
  const all: string[] = []
  for (const { name } of tables) for (const row of await query<object>(`select * from "${name}"`)) all.push(JSON.stringify(row))
  return words.filter((word) => all.some((row) => row.includes(word)))
}
