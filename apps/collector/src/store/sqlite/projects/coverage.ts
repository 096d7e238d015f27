import type { IdentityCoverage } from '../../projects.ts'
import type { Sqlite } from '../connect.ts'
import { messageFlag } from '../../sql/message-flag.ts'

/** Newest messages of the log that are looked at: some milliseconds, however large it is. */
const looked = 50_000

export function readCoverage(db: Sqlite): (project: number) => IdentityCoverage {
  const { imported, verified, disproved } = messageFlag
  // The plus keeps SQLite from taking the index of message ids, which holds all of the project's.
  const count = db.prepare(`
    select count(*) as messages,
      coalesce(sum(flags & ${verified} <> 0), 0) as verified,
      coalesce(sum(flags & ${disproved} <> 0), 0) as invalid
    from message
    where seq > (select coalesce(max(seq), 0) - ${looked} from message) and +project = ? and user_id is not null and flags & ${imported} = 0`)
  return (project) => {
    const { messages, verified, invalid } = count.get(project) as Omit<IdentityCoverage, 'missing'>
    return { messages, verified, invalid, missing: messages - verified - invalid }
  }
}
