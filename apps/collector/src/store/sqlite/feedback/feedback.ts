import { type FeedbackStore, type Handling, type Note, untouched } from '../../feedback.ts'
import { prepareAudit } from '../audit/audit.ts'
import type { Sqlite } from '../connect.ts'

export function createFeedbackStore(db: Sqlite): FeedbackStore {
  const audit = prepareAudit(db)
  const find = db.prepare('select status, owner, due_at as dueAt, closed_at as closedAt from feedback where project = ? and submission = ?')
  const tagsOf = db.prepare('select tag from feedback_tag where project = ? and submission = ? order by tag').pluck()
  const put = db.prepare('insert or replace into feedback (project, submission, status, owner, due_at, closed_at) values (?, ?, ?, ?, ?, ?)')
  const dropTags = db.prepare('delete from feedback_tag where project = ? and submission = ?')
  const putTag = db.prepare('insert into feedback_tag (project, submission, tag) values (?, ?, ?)')
  const putNote = db.prepare('insert into feedback_note (project, submission, at, author, author_name, text) values (?, ?, ?, ?, ?, ?)')

  const change = db.transaction((...[project, submission, next, { by, at }]: Parameters<FeedbackStore['change']>) => {
    const standing = find.get(project, submission) as Omit<Handling, 'tags'> | undefined
    const before: Handling = { ...(standing ?? untouched), tags: tagsOf.all(project, submission) as string[] }
    const after = next(before)
    const detail = differenceOf(before, after)
    if (Object.keys(detail).length === 0) return
    put.run(project, submission, after.status, after.owner, after.dueAt, after.closedAt)
    dropTags.run(project, submission)
    for (const tag of after.tags) putTag.run(project, submission, tag)
    audit(project, { at, actor: by, action: 'feedback.changed', subject: submission, detail })
  })

  const addNote = db.transaction((...[project, submission, text, { by, at }]: Parameters<FeedbackStore['addNote']>): Note => {
    const { lastInsertRowid } = putNote.run(project, submission, at, by.id, by.name, text)
    const id = Number(lastInsertRowid)
    audit(project, { at, actor: by, action: 'feedback.noted', subject: submission, detail: { note: id } })
    return { id, at, author: by.name, text }
  })

  return {
    async change(...all) {
      change.immediate(...all)
    },
    async addNote(...all) {
      return addNote.immediate(...all)
    },
  }
}

function differenceOf(before: Handling, after: Handling): Record<string, [unknown, unknown]> {
  const names = Object.keys(after) as (keyof Handling)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]))
}
