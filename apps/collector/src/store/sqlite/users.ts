import type { Users } from '../users.ts'
import type { Sqlite } from './connect.ts'

export async function openUsers(db: Sqlite): ReturnType<Users['database']> {
  const [{ drizzleAdapter }, { drizzle }, { credential, session, user, verification }] = await Promise.all([
    import('better-auth/adapters/drizzle'),
    import('drizzle-orm/better-sqlite3'),
    import('./schema/index.ts'),
  ])
  return drizzleAdapter(drizzle({ client: db }), { provider: 'sqlite', schema: { user, session, account: credential, verification } })
}
