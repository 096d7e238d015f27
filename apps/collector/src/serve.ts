import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApi } from './api/api.ts'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { startFolder } from './fold/folder.ts'
import type { Store } from './store/store.ts'

export interface CollectorOptions {
  store: Store & { file: string }
  /** 0 takes a free one. */
  port: number
  host?: string | undefined
  files: { sdk: string; dashboard: string }
}

export interface Running {
  url: string
  /** Takes no new requests, finishes those it has, ends. */
  stop(): Promise<void>
}

/** How long requests may take to finish once it is stopping. */
const stopMs = 10_000

/** The whole collector in this process: the app on a port, the fold in its thread. */
export async function startCollector({ store, port, host, files }: CollectorOptions): Promise<Running> {
  const report = (error: Error) => console.error(`milepost: ${error.stack ?? error.message}`)
  let ready = true
  const app = createApp({ store, clock: systemClock, api: createApi({ store, clock: systemClock }), files, report, isReady: () => ready })
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const folder = startFolder(store.file, report)
  const address = server.address() as AddressInfo

  return {
    url: `http://${host && host !== '0.0.0.0' && host !== '::' ? host : 'localhost'}:${address.port}`,
    async stop() {
      if (!ready) return
      ready = false
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const deadline = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), stopMs)
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await closed
      clearTimeout(deadline)
      await folder.stop()
      await store.close()
    },
  }
}
