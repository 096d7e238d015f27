import type { Invitation, Users } from '../../users.ts'
import { type Asking, cell, first, rows, run } from '../asking.ts'
import { writeAudit } from '../audit.ts'
import type { Database } from '../database.ts'
import { joinProject } from './join.ts'

type Invitations = Pick<Users, 'invite' | 'invitations' | 'findInvitation' | 'acceptInvitation' | 'revokeInvitation'>
type Found = Invitation & { projectName: string; hasUser: boolean }

const columns = 'i.id, i.project, i.email, i.role, i.created_at as "createdAt", i.expires_at as "expiresAt"'
const isOpen = 'i.accepted_at is null and i.revoked_at is null and i.expires_at > @now'

const insert = `
  insert into invitation (project, email, role, hash, created_at, expires_at) values (@project, @email, @role, @hash, @createdAt, @expiresAt) returning id`
const supersede = 'update invitation set revoked_at = @at where project = @project and email = @email and accepted_at is null and revoked_at is null'
const open = `select ${columns} from invitation i where i.project = @project and ${isOpen} order by i.id desc`
const byHash = `
  select ${columns}, p.name as "projectName", exists (select 1 from "user" u where u.email = i.email) as "hasUser"
  from invitation i join project p on p.id = i.project where i.hash = @hash and ${isOpen}`
const find = `select ${columns} from invitation i where i.id = @id and ${isOpen}`
const take = 'update invitation set accepted_at = @now where id = @id'
const revoke = `update invitation as i set revoked_at = @now where i.project = @project and i.id = @id and ${isOpen} returning id`

export function createInvitations({ read, write }: Database): Invitations {
  function* invite(...[wanted, { by, at }]: Parameters<Users['invite']>): Asking<Invitation> {
    const { hash: _hash, ...invitation } = wanted
    const { project, email, role } = wanted
    yield* run(supersede, { project, email, at })
    const id = (yield* cell<number>(insert, wanted)) as number
    yield* writeAudit(project, { at, actor: by, action: 'member.invited', subject: String(id), detail: { email, role } })
    return { id, ...invitation }
  }

  function* accept(...[id, user, { by, at }]: Parameters<Users['acceptInvitation']>): Asking<boolean> {
    const found = yield* first<Invitation>(find, { id, now: at })
    if (!found) return false
    const { project, email, role } = found
    yield* run(take, { id, now: at })
    yield* joinProject(project, { id: user, email }, role, { by, at })
    return true
  }

  function* withdraw(...[project, id, { by, at }]: Parameters<Users['revokeInvitation']>): Asking<boolean> {
    if ((yield* cell(revoke, { project, id, now: at })) === undefined) return false
    yield* writeAudit(project, { at, actor: by, action: 'invitation.revoked', subject: String(id), detail: {} })
    return true
  }

  return {
    invite: (...wanted) => write(() => invite(...wanted)),
    invitations: (project, now) => read(() => rows<Invitation>(open, { project, now })),
    async findInvitation(hash, now) {
      const found = await read(() => first<Found>(byHash, { hash, now }))
      return found && { ...found, hasUser: Boolean(found.hasUser) }
    },
    acceptInvitation: (...wanted) => write(() => accept(...wanted)),
    revokeInvitation: (...wanted) => write(() => withdraw(...wanted)),
  }
}
