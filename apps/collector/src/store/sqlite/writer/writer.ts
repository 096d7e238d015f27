import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Appended, LogBusy, type MessageLog, pendingLimit } from '../../log.ts'
import type { Cells } from './append.ts'
import { cellsOf } from './cells.ts'

export interface WriterData {
  file: string
  maxBytes?: number | undefined
}

export interface WriteRequest {
  id: number
  project: number
  cells: Cells
}
export type WriteAnswer = { id: number; seq: number; fresh: boolean[] } | { id: number; error: string }

interface Waiting {
  size: number
  resolve: (appended: Appended) => void
  reject: (error: Error) => void
}

export interface Writer extends MessageLog {
  /** Writes what is waiting, then ends the thread. */
  close(): Promise<void>
}

export function startWriter(file: string, { maxBytes }: Pick<WriterData, 'maxBytes'> = {}): Writer {
  const worker = new Worker(new URL(`./thread${extname(import.meta.url)}`, import.meta.url), { workerData: { file, maxBytes } satisfies WriterData })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let pending = 0
  let ended: Error | undefined
  /** Asked for in this turn of the event loop: they cross to the thread together, since each crossing costs as much as a message. */
  let asked: WriteRequest[] = []

  function send() {
    if (asked.length > 0) worker.postMessage(asked)
    asked = []
  }

  function settle(answer: WriteAnswer) {
    const waiter = waiting.get(answer.id)
    if (!waiter) return
    waiting.delete(answer.id)
    pending -= waiter.size
    if ('error' in answer) waiter.reject(new Error(answer.error))
    else waiter.resolve({ seq: answer.seq, fresh: answer.fresh })
  }

  worker.on('message', (answers: WriteAnswer[]) => answers.forEach(settle))
  worker.on('error', (error) => (ended = error))
  const exit = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      ended ??= new Error('the writer has ended')
      const { message } = ended
      for (const id of [...waiting.keys()]) settle({ id, error: message })
      resolve()
    })
  })

  return {
    append(project, entries) {
      if (ended) return Promise.reject(ended)
      if (pending + entries.length > pendingLimit) return Promise.reject(new LogBusy(pending))
      pending += entries.length
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { size: entries.length, resolve, reject })
        if (asked.push({ id, project, cells: cellsOf(entries) }) === 1) setImmediate(send)
      })
    },
    pending: () => pending,
    close() {
      if (ended) return exit
      send()
      worker.postMessage('stop')
      return exit
    },
  }
}
