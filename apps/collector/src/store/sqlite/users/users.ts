import { randomBytes } from 'node:crypto'
import { eq, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type Database from 'better-sqlite3'
import type { Users } from '../../users.ts'
import { credential, installation, project, projectUser, session, user, verification } from '../schema/index.ts'

const secretName = 'session-secret'

export function createUsers(database: Database.Database): Users {
  const db = drizzle({ client: database })

  /** What stands already is left as it is. */
  function join(which: SQL) {
    const pairs = db.select({ project: project.id, user: user.id }).from(project).innerJoin(user, sql`true`)
    db.insert(projectUser).select(pairs.where(which)).onConflictDoNothing().run()
  }

  return {
    async database() {
      const { drizzleAdapter } = await import('better-auth/adapters/drizzle')
      return drizzleAdapter(db, { provider: 'sqlite', schema: { user, session, account: credential, verification } })
    },
    async getSecret() {
      const value = randomBytes(32).toString('base64url')
      db.insert(installation).values({ name: secretName, value }).onConflictDoNothing().run()
      const row = db.select().from(installation).where(eq(installation.name, secretName)).get()
      return row?.value ?? value
    },
    async projectsOf(userId) {
      return db
        .select({ id: project.key, name: project.name })
        .from(projectUser)
        .innerJoin(project, eq(project.id, projectUser.project))
        .where(eq(projectUser.user, userId))
        .orderBy(project.id)
        .all()
    },
    async membersOf(projectId) {
      return db
        .select({ id: user.id, email: user.email, name: user.name })
        .from(projectUser)
        .innerJoin(project, eq(project.id, projectUser.project))
        .innerJoin(user, eq(user.id, projectUser.user))
        .where(eq(project.key, projectId))
        .orderBy(user.email)
        .all()
    },
    async addMemberEverywhere(userId) {
      join(eq(user.id, userId))
    },
    async addEverybody(projectId) {
      join(eq(project.key, projectId))
    },
  }
}
