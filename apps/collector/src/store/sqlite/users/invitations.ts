import type { Invitation, Users } from '../../users.ts'
import { prepareAudit } from '../audit/audit.ts'
import type { Sqlite } from '../connect.ts'

type Invitations = Pick<Users, 'invite' | 'invitations' | 'findInvitation' | 'acceptInvitation' | 'revokeInvitation'>

const columns = 'i.id, i.project, i.email, i.role, i.created_at as createdAt, i.expires_at as expiresAt'
const isOpen = 'i.accepted_at is null and i.revoked_at is null and i.expires_at > @now'

export function createInvitations(db: Sqlite): Invitations {
  const audit = prepareAudit(db)
  const insert = db.prepare(`
    insert into invitation (project, email, role, hash, created_at, expires_at) values (@project, @email, @role, @hash, @createdAt, @expiresAt)`)
  const supersede = db.prepare('update invitation set revoked_at = @at where project = @project and email = @email and accepted_at is null and revoked_at is null')
  const open = db.prepare(`select ${columns} from invitation i where i.project = @project and ${isOpen} order by i.id desc`)
  const byHash = db.prepare(`
    select ${columns}, p.name as projectName, exists (select 1 from user u where u.email = i.email) as hasUser
    from invitation i join project p on p.id = i.project where i.hash = @hash and ${isOpen}`)
  const find = db.prepare(`select ${columns} from invitation i where i.id = @id and ${isOpen}`)
  const take = db.prepare('update invitation set accepted_at = @now where id = @id')
  const join = db.prepare('insert into project_user (project, user, role) values (@project, @user, @role) on conflict (user, project) do update set role = excluded.role')
  const revoke = db.prepare('update invitation as i set revoked_at = @now where i.project = @project and i.id = @id and ' + isOpen)

  const invite = db.transaction((...[wanted, { by, at }]: Parameters<Users['invite']>): Invitation => {
    supersede.run({ project: wanted.project, email: wanted.email, at })
    const id = Number(insert.run(wanted).lastInsertRowid)
    const { hash: _hash, ...invitation } = wanted
    audit(wanted.project, { at, actor: by, action: 'member.invited', subject: String(id), detail: { email: wanted.email, role: wanted.role } })
    return { id, ...invitation }
  })
  const accept = db.transaction((...[id, user, { by, at }]: Parameters<Users['acceptInvitation']>): boolean => {
    const found = find.get({ id, now: at }) as Invitation | undefined
    if (!found) return false
    const { project, email, role } = found
    take.run({ id, now: at })
    join.run({ project, user, role })
    audit(project, { at, actor: by, action: 'member.joined', subject: user, detail: { email, role } })
    return true
  })
  const withdraw = db.transaction((...[project, id, { by, at }]: Parameters<Users['revokeInvitation']>): boolean => {
    if (revoke.run({ project, id, now: at }).changes === 0) return false
    audit(project, { at, actor: by, action: 'invitation.revoked', subject: String(id), detail: {} })
    return true
  })

  return {
    invite: async (...wanted) => invite.immediate(...wanted),
    invitations: async (project, now) => open.all({ project, now }) as Invitation[],
    async findInvitation(hash, now) {
      const found = byHash.get({ hash, now }) as (Invitation & { projectName: string; hasUser: 0 | 1 }) | undefined
      return found && { ...found, hasUser: found.hasUser === 1 }
    },
    acceptInvitation: async (...wanted) => accept.immediate(...wanted),
    revokeInvitation: async (...wanted) => withdraw.immediate(...wanted),
  }
}
