import type { MembershipRow, PersonRow, PersonRows, ProgressRow } from '../../fold.ts'
import type { Sqlite } from '../connect.ts'

type AsNumbers<Row, Truth extends keyof Row> = Omit<Row, Truth> & Record<Truth, 0 | 1>

/** Reads what the fold wrote of a person. Indexes are named, as the planner would sooner walk whole primary keys, of which the person is not the beginning. */
export function createPersonRows(db: Sqlite, project: number, generation: number) {
  const of = `project = ${project} and generation = ${generation}`
  const person = db.prepare(`
    select id, key, name, identified, account, first_at as firstAt, last_at as lastAt, events, traits, trust from person where ${of} and id = ?`)
  const memberships = db.prepare(`
    select account, first_at as firstAt, last_at as lastAt, current from membership indexed by membership_person where ${of} and person = ?`)
  const progress = db.prepare(`
    select experience, first_seen_at as firstSeenAt, last_seen_at as lastSeenAt, dismissed_at as dismissedAt, completed_at as completedAt
    from progress indexed by progress_person where ${of} and person = ?`)
  const exposures = db.prepare(`select experience, at from exposure indexed by exposure_person where ${of} and person = ?`)
  const tasks = db.prepare(`select experience, task, at from task_progress indexed by task_progress_person where ${of} and person = ?`)

  return (id: number): PersonRows | undefined => {
    const row = person.get(id) as AsNumbers<PersonRow, 'identified'> | undefined
    return row && {
      person: { ...row, identified: row.identified === 1 },
      memberships: (memberships.all(id) as AsNumbers<MembershipRow, 'current'>[]).map((each) => ({ ...each, current: each.current === 1 })),
      progress: progress.all(id) as ProgressRow[],
      exposures: exposures.all(id) as PersonRows['exposures'],
      tasks: tasks.all(id) as PersonRows['tasks'],
    }
  }
}
