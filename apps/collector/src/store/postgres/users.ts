import type pg from 'pg'
import type { Users } from '../users.ts'

export async function openUsers(pool: pg.Pool): ReturnType<Users['database']> {
  const [{ drizzleAdapter }, { drizzle }, { credential, session, user, verification }] = await Promise.all([
    import('better-auth/adapters/drizzle'),
    import('drizzle-orm/node-postgres'),
    import('./schema/index.ts'),
  ])
  return drizzleAdapter(drizzle({ client: pool }), { provider: 'pg', schema: { user, session, account: credential, verification } })
}
