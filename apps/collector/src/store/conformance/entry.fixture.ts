import type { LogEntry } from '../log.ts'

/** A message as the log takes it; what is left out is nothing in particular. */
export function logEntry(messageId: string, of: Partial<LogEntry> = {}): LogEntry {
  return {
    messageId,
    receivedAt: 1_000,
    occurredAt: 900,
    clamped: false,
    imported: false,
    proof: null,
    bot: false,
    type: 'track',
    event: 'Clicked',
    userId: 'ada',
    anonymousId: null,
    groupId: null,
    body: '{}',
    ...of,
  }
}

const key = (name: string) => ({ value: name, hash: name, prefix: name })

export const newProject = (name: string) => ({ name, timeZone: 'UTC', origins: [], writeKey: key(`pk ${name}`), secretKey: key(`sk ${name}`), createdAt: 5 })
