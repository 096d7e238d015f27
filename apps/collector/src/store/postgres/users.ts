import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Users } from '../users.ts'
import { credential, session, user, verification } from './schema/index.ts'

export async function openUsers(pool: pg.Pool): ReturnType<Users['database']> {
  const { drizzleAdapter } = await import('better-auth/adapters/drizzle')
  return drizzleAdapter(drizzle({ client: pool }), { provider: 'pg', schema: { user, session, account: credential, verification } })
}
