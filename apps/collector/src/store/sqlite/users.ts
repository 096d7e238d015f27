import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Users } from '../users.ts'
import type { Sqlite } from './connect.ts'
import { credential, session, user, verification } from './schema/index.ts'

export async function openUsers(db: Sqlite): ReturnType<Users['database']> {
  const { drizzleAdapter } = await import('better-auth/adapters/drizzle')
  return drizzleAdapter(drizzle({ client: db }), { provider: 'sqlite', schema: { user, session, account: credential, verification } })
}
