import type pg from 'pg'
import { type Appended, LogBusy, type MessageLog, pendingLimit } from '../../log.ts'
import { connect } from '../connect.ts'
import { type Append, writeAppends } from './append.ts'
import { createEventNames } from './event-names.ts'

/** Messages in one transaction: more would not be faster, and those that come meanwhile would wait longer. */
const groupLimit = 2_000
/** How often a transaction is tried that the server ended, or that met another in a deadlock, which the order of writing should rule out. */
const attempts = 3
const deadlock = '40P01'

interface Waiting extends Append {
  resolve: (appended: Appended) => void
  reject: (error: Error) => void
}

export interface PostgresLog extends MessageLog {
  /** Writes what is waiting, then lets the connection go. */
  close(): Promise<void>
}

/** Appends on one connection. Everything that waits while a transaction runs goes into the next one, so that one sync to disk serves all. */
export function createMessageLog(url: string): PostgresLog {
  const names = createEventNames()
  const waiting: Waiting[] = []
  let pending = 0
  let connection: Promise<pg.Client> | undefined
  let working: Promise<void> | undefined

  async function connected(): Promise<pg.Client> {
    connection ??= connect(url, { durable: true, role: 'log' })
    return connection
  }

  /** Drops the connection after a fault, since its state is not known. */
  async function drop() {
    const broken = connection
    connection = undefined
    await broken?.then((client) => client.end()).catch(() => {})
  }

  function takeGroup(): Waiting[] {
    let size = 0
    let count = 0
    for (const { entries } of waiting) {
      if (count > 0 && size + entries.length > groupLimit) break
      size += entries.length
      count++
    }
    return waiting.splice(0, count)
  }

  async function write(group: Waiting[]) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await writeAppends(await connected(), group, names)
      } catch (error) {
        const isDeadlock = (error as { code?: string }).code === deadlock
        if (!isDeadlock) await drop()
        if (!isDeadlock || attempt === attempts) throw error
      }
    }
  }

  async function work() {
    while (waiting.length > 0) {
      const group = takeGroup()
      try {
        const { fresh, heads } = await write(group)
        group.forEach(({ project, resolve }, index) => resolve({ seq: heads.get(project) ?? 0, fresh: fresh[index] ?? [] }))
      } catch (error) {
        for (const { reject } of group) reject(error as Error)
      }
      for (const { entries } of group) pending -= entries.length
    }
    working = undefined
  }

  return {
    append(project, entries) {
      if (pending + entries.length > pendingLimit) return Promise.reject(new LogBusy(pending))
      pending += entries.length
      return new Promise((resolve, reject) => {
        waiting.push({ project, entries, resolve, reject })
        working ??= Promise.resolve().then(work)
      })
    },
    pending: () => pending,
    async close() {
      await working
      await drop()
    },
  }
}
