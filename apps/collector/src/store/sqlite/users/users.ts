import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type Database from 'better-sqlite3'
import type { Users } from '../../users.ts'
import { credential, installation, project, projectUser, session, user, verification } from '../schema/index.ts'

const secretName = 'session-secret'

export function createUsers(database: Database.Database): Users {
  const db = drizzle({ client: database })

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
    async addMember(projectId, userId) {
      const of = db.select({ project: project.id, user: sql<string>`${userId}`.as('user') }).from(project)
      db.insert(projectUser).select(of.where(eq(project.key, projectId))).onConflictDoNothing().run()
    },
    async addMemberEverywhere(userId) {
      const all = db.select({ project: project.id, user: sql<string>`${userId}`.as('user') }).from(project)
      db.insert(projectUser).select(all.where(sql`true`)).onConflictDoNothing().run()
    },
  }
}
