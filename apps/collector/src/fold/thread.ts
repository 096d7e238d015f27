import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../clock.ts'
import type { StoreAddress } from '../store/address.ts'
import { FoldMoved, type FoldStore } from '../store/fold.ts'
import { openFoldStore } from '../store/open.ts'
import { createFolding, type Folding } from './folding.ts'
import { restAfter } from './pace.ts'

/** Where another collector folds: how long this one may take to notice that it is gone. */
const followMs = 500
/** After a fault, such as a full disk. */
const faultRestMs = 1_000

/** The fold's thread. It asks the store for work, so that messages of any process are folded. */
const port = parentPort
if (!port) throw new Error('the fold runs as a worker thread')
const address = workerData as StoreAddress
let isStopping = false
port.once('message', () => (isStopping = true))

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const report = (error: unknown) => port.postMessage(error)

let store: FoldStore | undefined
let folding: Folding | undefined
while (!isStopping) {
  try {
    store ??= await openFoldStore(address)
    if (!(await store.lead())) {
      await rest(followMs)
      continue
    }
    folding ??= createFolding(store, systemClock, report)
    const startedAt = performance.now()
    const isMore = await folding.step()
    await (isMore ? new Promise(setImmediate) : rest(restAfter(performance.now() - startedAt)))
  } catch (error) {
    folding = undefined
    if (error instanceof FoldMoved) continue
    report(error)
    // Its connection may be gone, and the lead with it.
    store?.close()
    store = undefined
    await rest(faultRestMs)
  }
}
store?.close()
port.close()
