import type { Role } from '@milepost/contract'
import type { Deed } from '../../feedback.ts'
import type { User } from '../../users.ts'
import { type Asking, run } from '../asking.ts'
import { writeAudit } from '../audit.ts'

const join = `
  insert into project_user (project, "user", role) values (@project, @user, @role) on conflict ("user", project) do update set role = excluded.role`

/** Makes the user a member, or gives a member this role, and says so in the audit log. */
export function* joinProject(project: number, { id, email }: Pick<User, 'id' | 'email'>, role: Role, { by, at }: Deed): Asking<void> {
  yield* run(join, { project, user: id, role })
  yield* writeAudit(project, { at, actor: by, action: 'member.joined', subject: id, detail: { email, role } })
}
