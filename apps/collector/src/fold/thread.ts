import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../clock.ts'
import { FoldMoved } from '../store/fold.ts'
import { openFoldStore } from '../store/sqlite/fold/fold-store.ts'
import { createFolding } from './folding.ts'

/** How long it rests where there is nothing to do: what is acknowledged is folded within about this. */
const restMs = 40
/** After a fault, such as a full disk. */
const faultRestMs = 1_000

/** The fold's thread. It asks the store for work, so that messages of any process are folded. */
const port = parentPort
if (!port) throw new Error('the fold runs as a worker thread')
const store = openFoldStore((workerData as { file: string }).file)
let isStopping = false
port.once('message', () => (isStopping = true))

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const report = (error: unknown) => port.postMessage(error)
let folding = createFolding(store, systemClock, report)
while (!isStopping) {
  try {
    const isMore = await folding.step()
    await (isMore ? new Promise(setImmediate) : rest(restMs))
  } catch (error) {
    folding = createFolding(store, systemClock, report)
    if (error instanceof FoldMoved) continue
    report(error)
    await rest(faultRestMs)
  }
}
store.close()
port.close()
