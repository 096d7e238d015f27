import { messageTypes } from '@milepost/contract'
import type { ExportedMessage, ExportedMessages, ExportedReach, ExportedStay, MessagesQuestion, ReachedQuestion, StaysQuestion } from '../../reports/export.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { messageFlag } from '../message-flag.ts'
import { type Scope, within } from '../scope.ts'

type MessageRow = Omit<ExportedMessage, 'id' | 'type' | 'marks'> & { packed: unknown; type: number; flags: number }

/** The log itself, a piece at a time: no statement stays open between two of them. */
export function messagesReport({ apart, messageIdOf }: Dialect) {
  const piece = `
    select m.seq, m.message_id as packed, m.received_at as "receivedAt", m.occurred_at as at, m.flags, m.type, n.name as event,
      m.user_id as "userId", m.anonymous_id as "anonymousId", m.group_id as "groupId", m.body
    from message m left join event_name n on n.id = m.event
    where m.seq > @after and ${apart('m.project')} = @project and (@from is null or m.received_at >= @from) and (@until is null or m.received_at < @until)
    order by m.seq limit @limit`

  return function* (scope: Scope, question: MessagesQuestion): Asking<ExportedMessages> {
    const found = yield* rows<MessageRow>(piece, { ...scope, ...question })
    const last = found.at(-1)
    return { rows: found.map(messageOf), seq: last && found.length === question.limit ? last.seq : null }
  }

  function messageOf({ packed, type, flags, ...message }: MessageRow): ExportedMessage {
    const has = (flag: number) => (flags & flag) !== 0
    const proof = has(messageFlag.verified) ? 'verified' : has(messageFlag.disproved) ? 'invalid' : null
    const marks = { imported: has(messageFlag.imported), clamped: has(messageFlag.clamped), bot: has(messageFlag.bot), proof } as const
    return { ...message, id: messageIdOf(packed), type: messageTypes[type] ?? 'track', marks }
  }
}

const staysOf = (unit: StaysQuestion['unit']) => `
  select s.subject, o.key as id, o.name, nullif(s.stage, '') as stage, s.entered_at as "enteredAt", s.left_at as "leftAt"
  from stage_span s join ${unit} o on ${within('o')} and o.id = s.subject
  where ${within('s')} and s.model = @model and (s.subject, s.entered_at) > (@subject, @enteredAt)
  order by s.subject, s.entered_at limit @limit`

export function* readStays(scope: Scope, { model, unit, after, limit }: StaysQuestion): Asking<{ rows: ExportedStay[] }> {
  return { rows: yield* rows<ExportedStay>(staysOf(unit), { ...scope, model, ...after, limit }) }
}

const reachedBy = (unit: ReachedQuestion['unit']) => `
  select r.subject, o.key as id, o.name, r.at from milestone_reach r join ${unit} o on ${within('o')} and o.id = r.subject
  where ${within('r')} and r.milestone = @milestone and r.subject > @after order by r.subject limit @limit`

export function* readReached(scope: Scope, { milestone, unit, after, limit }: ReachedQuestion): Asking<{ rows: ExportedReach[] }> {
  return { rows: yield* rows<ExportedReach>(reachedBy(unit), { ...scope, milestone, after, limit }) }
}
