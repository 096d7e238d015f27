import { messageTypes } from '@milepost/contract'
import type { TimelineFound, TimelineMessage, TimelineQuestion } from '../../reports/timeline.ts'
import { type Asking, cell, rows } from '../asking.ts'
import { type Dialect, isOneOf } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { accountByKey } from './account.ts'
import { findPersonRow } from './find-person.ts'
import { readHistory } from './history.ts'

interface Row {
  at: number
  seq: number
  type: number
  event: string | null
  groupId: string | null
  body: string
  person: string
  personName: string
  identified: boolean | number
}

/** Whose messages are read: an identity, and the person it belongs to. */
interface Sender {
  identity: number
  person: number
}

const ofPerson = `select i.id as identity, i.person from identity i where ${within('i')} and i.person = @row`
const ofMembers = `
  select i.id as identity, i.person from membership m join identity i on ${within('i')} and i.person = m.person
  where ${within('m')} and m.account = @row`

export function timelineReports(dialect: Dialect) {
  /** The newest messages of one identity, along the index of its messages; nothing else of the log is touched. */
  const newest = (filter: string) => `
    select t.at, t.seq, m.type, n.name as event, m.group_id as "groupId", m.body, p.key as person, p.name as "personName", p.identified
    from timeline t
    join person p on ${within('p')} and p.id = @person
    join message m on m.project = @project and m.seq = t.seq
    left join event_name n on n.id = m.event
    where ${within('t')} and t.identity = @identity and (t.at, t.seq) < (@beforeAt, @beforeSeq)
      and (m.type <> 0 or not (${isOneOf(dialect, 'n.name', '@except')})) ${filter}
    order by t.at desc, t.seq desc limit @limit`
  const all = newest('')
  const ofAccount = newest('and (m.group_id = @id or (m.group_id is null and p.account = @row))')

  function* messages(sql: string, senders: Sender[], bound: Scope & { id: string; row: number }, { before, except, limit }: TimelineQuestion): Asking<TimelineMessage[]> {
    const named = {
      ...bound,
      except: JSON.stringify(except),
      beforeAt: before?.at ?? Number.MAX_SAFE_INTEGER,
      beforeSeq: before?.seq ?? 0,
      limit,
    }
    const found: Row[] = []
    for (const sender of senders) found.push(...(yield* rows<Row>(sql, { ...named, ...sender })))
    return found.sort((a, b) => b.at - a.at || b.seq - a.seq).slice(0, limit).map(messageOf)
  }

  return {
    *person(scope: Scope, question: TimelineQuestion): Asking<TimelineFound | null> {
      const found = yield* findPersonRow(scope, question.id)
      if (!found) return null
      const bound = { ...scope, id: question.id, row: found.id }
      return {
        messages: yield* messages(all, yield* rows<Sender>(ofPerson, bound), bound, question),
        ...(yield* readHistory(scope, { person: found.id, ...(found.account !== null && { account: found.account }) }, question)),
      }
    },
    *account(scope: Scope, question: TimelineQuestion): Asking<TimelineFound | null> {
      const row = yield* cell<number>(accountByKey, { ...scope, id: question.id })
      if (row === undefined) return null
      const bound = { ...scope, id: question.id, row }
      return {
        messages: yield* messages(ofAccount, yield* rows<Sender>(ofMembers, bound), bound, question),
        ...(yield* readHistory(scope, { account: row }, question)),
      }
    },
  }
}

function messageOf({ type, body, person, personName, identified, ...row }: Row): TimelineMessage {
  return {
    ...row,
    type: messageTypes[type] ?? 'track',
    body: JSON.parse(body) as Record<string, unknown>,
    person: { id: person, name: personName, identified: Boolean(identified) },
  }
}
