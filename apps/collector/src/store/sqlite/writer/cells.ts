import { messageTypes } from '@milepost/contract'
import type { LogEntry } from '../../log.ts'
import { flagsOf } from '../../sql/message-flag.ts'
import type { Cells } from './append.ts'

/**
 * Messages for the writer's thread, in the order in which it takes them. A list of plain values crosses to another thread at half the cost of a
 * list of objects, whose names would be written out for each.
 */
export function cellsOf(entries: readonly LogEntry[]): Cells {
  const cells: Cells = []
  for (const entry of entries) {
    const { messageId, receivedAt, occurredAt, type, event, userId, anonymousId, groupId, body } = entry
    cells.push(messageId, receivedAt, occurredAt, flagsOf(entry), messageTypes.indexOf(type), event, userId, anonymousId, groupId, body)
  }
  return cells
}
