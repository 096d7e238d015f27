import { inject } from 'vitest'
import type { StoreAddress } from '../address.ts'
import type { FoldStore } from '../fold.ts'
import type { MessageLog } from '../log.ts'
import type { Store } from '../store.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server of the tests' own; where there is none, tests run on SQLite. */
    postgres: string | undefined
  }
}

/** An empty store, and what tests need of it beside its ports. */
export interface TestStore {
  kind: 'sqlite' | 'postgres'
  /** `file`: of SQLite; elsewhere there is none. */
  store: Store & { file: string }
  /** For threads of their own. */
  address: StoreAddress
  openFolds(): Promise<FoldStore>
  /** As `log.append`, without the writer's thread, whose start takes longer than most tests. */
  append: MessageLog['append']
  /** Rows as the database has them, by SQL that both understand. */
  query<Row>(sql: string, bound?: object): Promise<Row[]>
  messageIdOf(packed: unknown): string
  close(): Promise<void>
}

/** On the database that this run of the tests is about. */
export async function openTestStore(): Promise<TestStore> {
  const server = inject('postgres')
  if (server) return (await import('../postgres/test-store.fixture.ts')).openPostgresTestStore(server)
  return (await import('../sqlite/test-store.fixture.ts')).openSqliteTestStore()
}
