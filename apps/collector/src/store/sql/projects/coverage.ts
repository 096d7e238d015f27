import type { IdentityCoverage } from '../../projects.ts'
import { type Asking, first } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { messageFlag } from '../message-flag.ts'

/** Newest messages of the log that are looked at: some milliseconds, however large it is. */
const looked = 50_000

export function coverageReport({ apart, lastSeq }: Dialect) {
  const { imported, verified, disproved } = messageFlag
  const count = `
    select count(*) as messages, count(*) filter (where flags & ${verified} <> 0) as verified, count(*) filter (where flags & ${disproved} <> 0) as invalid
    from message
    where seq > ${lastSeq('@project')} - ${looked} and ${apart('project')} = @project and user_id is not null and flags & ${imported} = 0`
  return function* (project: number): Asking<IdentityCoverage> {
    const { messages, verified, invalid } = (yield* first<Omit<IdentityCoverage, 'missing'>>(count, { project }))!
    return { messages, verified, invalid, missing: messages - verified - invalid }
  }
}
