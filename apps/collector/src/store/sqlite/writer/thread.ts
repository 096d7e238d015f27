import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../connect.ts'
import { createAppend } from './append.ts'
import type { WriteAnswer, WriteRequest, WriterData } from './writer.ts'

/**
 * The writer's thread. Every request that is waiting when a transaction begins goes into it, so that one sync to disk serves
 * them all; answers leave after the commit.
 */
const port = parentPort
if (!port) throw new Error('the writer runs as a worker thread')
const { file, maxBytes } = workerData as WriterData
const db = connect(file, 'full')
if (maxBytes !== undefined) db.pragma(`max_page_count = ${Math.floor(maxBytes / (db.pragma('page_size', { simple: true }) as number))}`)
const log = createAppend(db)
const waiting: WriteRequest[] = []

const writeAll = db.transaction((requests: WriteRequest[]) => {
  const fresh = requests.map((request) => log.append(request.project, request.cells))
  return { fresh, seq: log.lastSeq() }
})

function commit() {
  const requests = waiting.splice(0)
  if (requests.length === 0) return
  try {
    const { fresh, seq } = writeAll.immediate(requests)
    port?.postMessage(requests.map(({ id }, i): WriteAnswer => ({ id, seq, fresh: fresh[i] ?? [] })))
  } catch (error) {
    log.forgetNames()
    const message = (error as Error).message
    port?.postMessage(requests.map(({ id }): WriteAnswer => ({ id, error: message })))
  }
}

port.on('message', (requests: WriteRequest[] | 'stop') => {
  if (requests === 'stop') {
    commit()
    db.close()
    port.close()
    return
  }
  if (waiting.length === 0) setImmediate(commit)
  waiting.push(...requests)
})
