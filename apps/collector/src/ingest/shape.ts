import { limits, type MessageResult, type MessageType, messageTypes, type Refusal } from '@milepost/contract'

export type Refused = Extract<MessageResult, { status: 'refused' }>

export function refused(reason: Refusal, detail: string): Refused {
  return { status: 'refused', reason, detail }
}

type Fields = Record<string, unknown>

/**
 * Whether a value is a `Message` of the contract, written by hand because it is ten times faster than the schema and runs
 * for every message; a property test holds the two together. Answers the fault, or nothing.
 */
export function findShapeFault(value: unknown): Refused | undefined {
  if (!isRecord(value)) return refused('notAnObject', `a message is an object, this is ${JSON.stringify(value)?.slice(0, 40) ?? 'nothing'}`)
  const type = value.type
  if (typeof type !== 'string' || !messageTypes.includes(type as MessageType)) {
    return refused('typeUnknown', `type is ${short(type)}, known are ${messageTypes.join(', ')}`)
  }
  if (value.messageId !== undefined && !isId(value.messageId)) return refused('messageIdInvalid', idFault('messageId', value.messageId))
  return findCommonFault(value) ?? findOwnFault(type as MessageType, value)
}

function findCommonFault(value: Fields): Refused | undefined {
  for (const field of ['userId', 'anonymousId'] as const) {
    const id = value[field]
    if (id !== undefined && id !== null && !isId(id)) return refused('fieldInvalid', idFault(field, id))
  }
  for (const field of ['timestamp', 'originalTimestamp', 'sentAt'] as const) {
    if (value[field] !== undefined && typeof value[field] !== 'string') {
      return refused('timeInvalid', `${field} is ${short(value[field])}, it should be an ISO 8601 text`)
    }
  }
  return findRecordFault(value, 'context') ?? findRecordFault(value, 'integrations')
}

function findOwnFault(type: MessageType, value: Fields): Refused | undefined {
  switch (type) {
    case 'track':
      if (!isId(value.event)) return refused('eventMissing', idFault('event', value.event))
      return findRecordFault(value, 'properties')
    case 'identify':
      return findRecordFault(value, 'traits')
    case 'group':
      if (!isId(value.groupId)) return refused('fieldInvalid', idFault('groupId', value.groupId))
      return findRecordFault(value, 'traits')
    case 'page':
    case 'screen':
      if (value.name !== undefined && value.name !== null && typeof value.name !== 'string') {
        return refused('fieldInvalid', `name is ${short(value.name)}, it should be a text`)
      }
      return findRecordFault(value, 'properties')
    case 'alias':
      return isId(value.previousId) ? undefined : refused('fieldInvalid', idFault('previousId', value.previousId))
  }
}

function findRecordFault(value: Fields, field: string): Refused | undefined {
  if (value[field] === undefined || isRecord(value[field])) return undefined
  return refused('fieldInvalid', `${field} is ${short(value[field])}, it should be an object`)
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Half a surrogate pair and NUL are no text: databases keep something else in their place, and two ids become one. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= limits.idLength && value.isWellFormed() && !value.includes('\0')
}

function idFault(field: string, value: unknown): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= limits.idLength) return `${field} holds characters that are no text`
  if (typeof value === 'string') return `${field} has ${value.length} characters, it should have 1 to ${limits.idLength}`
  return `${field} is ${short(value)}, it should be a text of 1 to ${limits.idLength} characters`
}

function short(value: unknown): string {
  if (value === undefined) return 'missing'
  if (isRecord(value)) return 'an object'
  return Array.isArray(value) ? 'an array' : JSON.stringify(value).slice(0, 60)
}
