import { messageTypes } from '@milepost/contract'
import type { TimelineFound, TimelineMessage, TimelineQuestion } from '../../reports/timeline.ts'
import type { Sqlite } from '../open.ts'
import { findPersonRow } from './find-person.ts'
import { readHistory } from './history.ts'
import { type Scope, within } from './scope.ts'

interface Row {
  at: number
  seq: number
  type: number
  event: string | null
  groupId: string | null
  body: string
  person: string
  personName: string
  identified: number
}

/** The newest messages of one identity, along the index of its messages; nothing else of the log is touched. */
const newest = (filter: string) => `
  select t.at, t.seq, m.type, n.name as event, m.group_id as groupId, m.body, p.key as person, p.name as personName, p.identified
  from timeline t
  join person p on ${within('p')} and p.id = @person
  join message m on m.seq = t.seq
  left join event_name n on n.id = m.event
  where ${within('t')} and t.identity = @identity and (t.at, t.seq) < (@beforeAt, @beforeSeq)
    and (m.type <> 0 or n.name not in (select value from json_each(@except))) ${filter}
  order by t.at desc, t.seq desc limit @limit`

export function readTimelines(db: Sqlite) {
  const findPerson = findPersonRow(db)
  const findAccount = db.prepare(`select a.id from account a where ${within('a')} and a.key = @id`).pluck()
  const ofPerson = db.prepare(`select i.id as identity, i.person from identity i where ${within('i')} and i.person = @row`)
  const ofMembers = db.prepare(`
    select i.id as identity, i.person from membership m join identity i on ${within('i')} and i.person = m.person
    where ${within('m')} and m.account = @row`)
  const all = db.prepare(newest(''))
  const ofAccount = db.prepare(newest('and (m.group_id = @id or (m.group_id is null and p.account = @row))'))
  const history = readHistory(db)

  function messages(
    statement: typeof all,
    identities: { identity: number; person: number }[],
    bound: Scope & { id: string; row: number },
    { before, except, limit }: TimelineQuestion,
  ): TimelineMessage[] {
    const named = {
      ...bound,
      except: JSON.stringify(except),
      beforeAt: before?.at ?? Number.MAX_SAFE_INTEGER,
      beforeSeq: before?.seq ?? 0,
      limit,
    }
    const rows = identities.flatMap((each) => statement.all({ ...named, ...each }) as Row[])
    return rows.sort((a, b) => b.at - a.at || b.seq - a.seq).slice(0, limit).map(messageOf)
  }

  return {
    person(scope: Scope, question: TimelineQuestion): TimelineFound | null {
      const found = findPerson(scope, question.id)
      if (!found) return null
      const bound = { ...scope, id: question.id, row: found.id }
      const identities = ofPerson.all({ ...scope, row: found.id }) as { identity: number; person: number }[]
      return {
        messages: messages(all, identities, bound, question),
        ...history(scope, { person: found.id, ...(found.account !== null && { account: found.account }) }, question),
      }
    },
    account(scope: Scope, question: TimelineQuestion): TimelineFound | null {
      const row = findAccount.get({ ...scope, id: question.id }) as number | undefined
      if (row === undefined) return null
      const identities = ofMembers.all({ ...scope, row }) as { identity: number; person: number }[]
      return {
        messages: messages(ofAccount, identities, { ...scope, id: question.id, row }, question),
        ...history(scope, { account: row }, question),
      }
    },
  }
}

function messageOf({ type, body, person, personName, identified, ...row }: Row): TimelineMessage {
  return {
    ...row,
    type: messageTypes[type] ?? 'track',
    body: JSON.parse(body) as Record<string, unknown>,
    person: { id: person, name: personName, identified: identified === 1 },
  }
}
