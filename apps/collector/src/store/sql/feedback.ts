import { type FeedbackStore, type Handling, type Note, untouched, type WaitingReply } from '../feedback.ts'
import { type Asking, cell, column, first, rows, run } from './asking.ts'
import { writeAudit } from './audit.ts'
import type { Database } from './database.ts'
import { scopeOf, within } from './scope.ts'

const find = 'select status, owner, due_at as "dueAt", closed_at as "closedAt" from feedback where project = @project and submission = @submission'
export const tagsOf = 'select tag from feedback_tag where project = @project and submission = @submission order by tag'
const put = `
  insert into feedback (project, submission, status, owner, due_at, closed_at) values (@project, @submission, @status, @owner, @dueAt, @closedAt)
  on conflict (project, submission) do update set status = excluded.status, owner = excluded.owner, due_at = excluded.due_at, closed_at = excluded.closed_at`
const dropTags = 'delete from feedback_tag where project = @project and submission = @submission'
const putTag = 'insert into feedback_tag (project, submission, tag) values (@project, @submission, @tag)'
const putNote = `
  insert into feedback_note (project, submission, at, author, author_name, text)
  values (@project, @submission, @at, @author, @authorName, @text) returning id`

const putReply = `
  insert into feedback_reply (project, submission, at, author, author_name, text)
  values (@project, @submission, @at, @author, @authorName, @text) returning id`
/** Begins with the replies, which are few: for each its submission, whose that is now, and whether the person has dismissed it. */
const repliesFor = `
  select r.id, r.at, r.text from feedback_reply r
  where r.project = @project and r.at >= @since
    and exists (
      select 1 from answer a join identity i on ${within('i')} and i.person = a.person
      where ${within('a')} and a.submission = r.submission and i.kind = @kind and i.value = @value)
    and not exists (
      select 1 from progress g join identity i on ${within('i')} and i.person = g.person
      where ${within('g')} and g.experience = 'reply-' || r.id and i.kind = @kind and i.value = @value
        and (g.dismissed_at is not null or g.completed_at is not null))
  order by r.at, r.id limit 3`

export function createFeedbackStore(database: Database): FeedbackStore {
  function* change(...[project, submission, next, { by, at }]: Parameters<FeedbackStore['change']>): Asking<void> {
    const of = { project, submission }
    const standing = yield* first<Omit<Handling, 'tags'>>(find, of)
    const before: Handling = { ...(standing ?? untouched), tags: yield* column<string>(tagsOf, of) }
    const after = next(before)
    const detail = differenceOf(before, after)
    if (Object.keys(detail).length === 0) return
    const { tags, ...handling } = after
    yield* run(put, { ...of, ...handling })
    yield* run(dropTags, of)
    for (const tag of tags) yield* run(putTag, { ...of, tag })
    yield* writeAudit(project, { at, actor: by, action: 'feedback.changed', subject: submission, detail })
  }

  function* addNote(...[project, submission, text, { by, at }]: Parameters<FeedbackStore['addNote']>): Asking<Note> {
    const id = (yield* cell<number>(putNote, { project, submission, at, author: by.id, authorName: by.name, text })) as number
    yield* writeAudit(project, { at, actor: by, action: 'feedback.noted', subject: submission, detail: { note: id } })
    return { id, at, author: by.name, text }
  }

  function* addReply(...[project, submission, text, next, deed]: Parameters<FeedbackStore['addReply']>): Asking<Note> {
    const { by, at } = deed
    const id = (yield* cell<number>(putReply, { project, submission, at, author: by.id, authorName: by.name, text })) as number
    yield* writeAudit(project, { at, actor: by, action: 'feedback.replied', subject: submission, detail: { reply: id } })
    yield* change(project, submission, next, deed)
    return { id, at, author: by.name, text }
  }

  function* waiting(...[project, { userId, anonymousId }, since]: Parameters<FeedbackStore['repliesFor']>): Asking<WaitingReply[]> {
    const [kind, value] = userId === undefined ? ['a', anonymousId ?? ''] : ['u', userId]
    return yield* rows<WaitingReply>(repliesFor, { ...(yield* scopeOf(project)), since, kind, value })
  }

  return {
    addReply: (...all) => database.write(() => addReply(...all)),
    repliesFor: (...all) => database.read(() => waiting(...all)),
    change: (...all) => database.write(() => change(...all)),
    addNote: (...all) => database.write(() => addNote(...all)),
  }
}

function differenceOf(before: Handling, after: Handling): Record<string, [unknown, unknown]> {
  const names = Object.keys(after) as (keyof Handling)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]))
}
