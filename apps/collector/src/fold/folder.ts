import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StoreAddress } from '../store/address.ts'

export interface Folder {
  /** Finishes the commit it is at. */
  stop(): Promise<void>
}

/** Starts the fold in its own thread, so that a large account never holds up a request. */
export function startFolder(address: StoreAddress, report: (error: Error) => void): Folder {
  const worker = new Worker(new URL(`./thread${extname(import.meta.url)}`, import.meta.url), { workerData: address })
  worker.on('message', report)
  worker.on('error', report)
  const exit = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  return {
    stop() {
      worker.postMessage('stop')
      return exit
    },
  }
}
