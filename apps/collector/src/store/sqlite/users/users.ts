import { randomBytes } from 'node:crypto'
import { eq, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type Database from 'better-sqlite3'
import type { Role } from '@milepost/contract'
import { LastOwner, type Member, type Users } from '../../users.ts'
import { prepareAudit } from '../audit/audit.ts'
import { credential, installation, project, projectUser, session, user, verification } from '../schema/index.ts'
import { createInvitations } from './invitations.ts'

const secretName = 'session-secret'

export function createUsers(database: Database.Database): Users {
  const db = drizzle({ client: database })

  /** What stands already is left as it is. */
  function join(which: SQL, role: Role) {
    const pairs = db.select({ project: project.id, user: user.id, role: sql<Role>`${role}`.as('role') }).from(project).innerJoin(user, sql`true`)
    db.insert(projectUser).select(pairs.where(which)).onConflictDoNothing().run()
  }

  const audit = prepareAudit(database)
  const findMember = database.prepare('select u.id, u.email, u.name, m.role from project_user m join user u on u.id = m.user where m.project = ? and m.user = ?')
  const otherOwners = database.prepare(`select count(*) from project_user where project = ? and role = 'owner' and user <> ?`).pluck()
  const update = database.prepare('update project_user set role = ? where project = ? and user = ?')
  const remove = database.prepare('delete from project_user where project = ? and user = ?')

  const setRole = database.transaction((...[id, userId, role, { by, at }]: Parameters<Users['setRole']>) => {
    const member = findMember.get(id, userId) as Member | undefined
    if (!member) return undefined
    if (member.role === role) return member
    if (member.role === 'owner' && otherOwners.get(id, userId) === 0) throw new LastOwner('a project needs an owner; make somebody else one first')
    if (role === null) remove.run(id, userId)
    else update.run(role, id, userId)
    audit(id, { at, actor: by, action: role === null ? 'member.removed' : 'member.changed', subject: userId, detail: { email: member.email, role: [member.role, role] } })
    return { ...member, role: role ?? member.role }
  })

  return {
    ...createInvitations(database),
    setRole: async (...wanted) => setRole.immediate(...wanted),
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
        .select({ id: project.key, name: project.name, role: projectUser.role })
        .from(projectUser)
        .innerJoin(project, eq(project.id, projectUser.project))
        .where(eq(projectUser.user, userId))
        .orderBy(project.id)
        .all()
    },
    async membersOf(projectId) {
      return db
        .select({ id: user.id, email: user.email, name: user.name, role: projectUser.role })
        .from(projectUser)
        .innerJoin(project, eq(project.id, projectUser.project))
        .innerJoin(user, eq(user.id, projectUser.user))
        .where(eq(project.key, projectId))
        .orderBy(user.email)
        .all()
    },
    async addMemberEverywhere(userId, role) {
      join(eq(user.id, userId), role)
    },
    async addEverybody(projectId) {
      join(eq(project.key, projectId), 'owner')
    },
  }
}
