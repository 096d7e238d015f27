import { randomUUID } from 'node:crypto'

/**
 * A UUID version 7 (RFC 9562): time first, so that the log's unique index grows at its end. Its random part is of Node's version 4,
 * which fetches randomness for many at once: to ask for each costs more than all the rest of a message.
 */
export function uuidV7(at: number): string {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
