import { type Content, findKitEventKind, isRatingType, isScoreType, type KitEventKind, kitEvents, ratings, type TimelineItem } from '@milepost/contract'
import type { TimelineMessage } from '../../store/reports/timeline.ts'
import { personRef } from './subject-ref.ts'

type Line = Pick<TimelineItem, 'kind' | 'title' | 'detail' | 'properties'>
type Fields = Record<string, unknown>

/** Events of the kit that a timeline leaves out: having been chosen is not having been seen, and `submitted` is told by its answers. */
export const untold = [kitEvents.shown, kitEvents.submitted, kitEvents.targetMissing, kitEvents.dropped] as const

const doings = {
  shown: 'chosen',
  seen: null,
  clicked: 'clicked',
  dismissed: 'dismissed',
  snoozed: 'put off',
  reopened: 'opened again',
  completed: 'completed',
  taskCompleted: 'task done',
  taskSkipped: 'task passed over',
  stepCompleted: 'step done',
  answered: 'answered',
  submitted: 'submitted',
  targetMissing: 'target missing',
  dropped: null,
} as const satisfies Record<KitEventKind, string | null>

export function timelineMessage(message: TimelineMessage, content: Content | null): TimelineItem {
  return { at: message.at, person: personRef(message.person), ...lineOf(message, content) }
}

function lineOf({ type, event, groupId, body }: TimelineMessage, content: Content | null): Line {
  const properties = fields(body.properties)
  const traits = fields(body.traits)
  const names = Object.keys(traits).join(', ') || null
  switch (type) {
    case 'track': {
      const kind = event === null ? undefined : findKitEventKind(event)
      if (kind) return kitLine(kind, properties, content)
      return { kind: 'event', title: event ?? 'Event', detail: null, properties }
    }
    case 'page':
    case 'screen':
      return { kind: 'event', title: `Viewed ${event ?? text(properties.path) ?? `a ${type}`}`, detail: text(properties.path), properties }
    case 'identify':
      return { kind: 'traits', title: names ? 'Traits set' : 'Identified', detail: names, properties: traits }
    case 'group':
      return { kind: 'traits', title: names ? 'Account traits set' : `Joined ${groupId ?? 'an account'}`, detail: names, properties: traits }
    case 'alias':
      return { kind: 'traits', title: `Known before as ${text(body.previousId) ?? 'somebody else'}`, detail: null, properties: {} }
  }
}

function kitLine(kind: KitEventKind, properties: Fields, content: Content | null): Line {
  const id = text(properties.experience)
  const title = content?.experiences.find((each) => each.id === id)?.name ?? id ?? kitEvents[kind]
  if (kind === 'answered') return { kind: 'answer', title, detail: answerOf(properties), properties }
  const part = text(properties.task) ?? text(properties.step) ?? text(properties.part)
  const doing = doings[kind]
  return { kind: 'shown', title, detail: doing && (part === null ? doing : `${doing}: ${part}`), properties }
}

/** `NPS 9`, `4 of 5`, a text, or choices. */
function answerOf({ questionType, value }: Fields): string | null {
  const type = text(questionType) ?? ''
  if (isScoreType(type)) return `${type.toUpperCase()} ${String(value)}`
  if (type === 'thumbs') return value === 1 ? 'thumb up' : 'thumb down'
  if (isRatingType(type)) return `${String(value)} of ${ratings[type].max}`
  const { choices, other, rows } = fields(value)
  if (rows !== undefined) return Object.entries(fields(rows)).map(([row, column]) => `${row}: ${String(column)}`).join(', ')
  if (Array.isArray(choices)) return [...choices, ...(other === undefined ? [] : [other])].join(', ')
  return text(value)
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}
