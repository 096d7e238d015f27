import { randomBytes } from 'node:crypto'
import type { Role } from '@milepost/contract'
import { type Account, LastOwner, type Member, type Membership, type User, type Users } from '../../users.ts'
import { type Asking, cell, first, rows, run } from '../asking.ts'
import { writeAudit } from '../audit.ts'
import type { Database } from '../database.ts'
import { createInvitations } from './invitations.ts'
import { joinProject } from './join.ts'

const secretName = 'session-secret'

const putValue = 'insert into installation (name, value) values (@name, @value) on conflict (name) do nothing'
const findValue = 'select value from installation where name = @name'
const all = 'select id, email, name, created_at as since from "user" order by created_at, id'
const findUser = 'select id, email, name from "user" where id = @id'
const keepUser = `
  insert into "user" (id, email, name, email_verified, created_at, updated_at) values (@id, @email, @name, true, @since, @since) on conflict (id) do nothing`
const projectsOf = `
  select p.key as id, p.name, m.role from project_user m join project p on p.id = m.project where m."user" = @user order by case m.role when 'owner' then 0 else 1 end, p.id desc`
const member = 'select u.id, u.email, u.name, m.role from project_user m join "user" u on u.id = m."user"'
const membersOf = `${member} join project p on p.id = m.project where p.key = @key order by u.email`
const findMember = `${member} where m.project = @project and m."user" = @user`
const otherOwners = `select count(*) from project_user where project = @project and role = 'owner' and "user" <> @user`
const update = 'update project_user set role = @role where project = @project and "user" = @user'
const remove = 'delete from project_user where project = @project and "user" = @user'
/** Adds memberships; existing ones stay as they are. */
const joinEverywhere = `
  insert into project_user (project, "user", role) select p.id, u.id, @role from project p cross join "user" u where u.id = @user
  on conflict ("user", project) do nothing`

/** @param adapter where the auth library keeps users, sessions and password hashes */
export function createUsers(database: Database, adapter: Users['database']): Users {
  const { read, write } = database

  function* setRole(...[project, user, role, { by, at }]: Parameters<Users['setRole']>): Asking<Member | undefined> {
    const of = { project, user }
    const found = yield* first<Member>(findMember, of)
    if (!found || found.role === role) return found
    if (found.role === 'owner' && (yield* cell<number>(otherOwners, of)) === 0) throw new LastOwner('a project needs an owner; make somebody else one first')
    yield* role === null ? run(remove, of) : run(update, { ...of, role })
    const action = role === null ? 'member.removed' : 'member.changed'
    yield* writeAudit(project, { at, actor: by, action, subject: user, detail: { email: found.email, role: [found.role, role] } })
    return { ...found, role: role ?? found.role }
  }

  function* addMember(...[project, id, role, deed]: Parameters<Users['addMember']>): Asking<void> {
    const user = yield* first<User>(findUser, { id })
    if (user) yield* joinProject(project, user, role, deed)
  }

  return {
    ...createInvitations(database),
    database: adapter,
    setRole: (...wanted) => write(() => setRole(...wanted)),
    getSecret: () =>
      write(function* () {
        const value = randomBytes(32).toString('base64url')
        yield* run(putValue, { name: secretName, value })
        return (yield* cell<string>(findValue, { name: secretName })) ?? value
      }),
    all: () => read(() => rows<Account>(all)),
    keep: (accounts) =>
      write(function* () {
        for (const account of accounts) yield* run(keepUser, account)
      }),
    projectsOf: (user) => read(() => rows<Membership>(projectsOf, { user })),
    membersOf: (key) => read(() => rows<Member>(membersOf, { key })),
    addMemberEverywhere: (user, role: Role) => write(() => run(joinEverywhere, { user, role })),
    addMember: (project, userId, role, deed) => write(() => addMember(project, userId, role, deed)),
  }
}
