import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { addressBehind } from './access/address.ts'
import type { Limits } from './access/limits.ts'
import { createApi } from './api/api.ts'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { startFolder } from './fold/folder.ts'
import { createReport } from './report.ts'
import type { Store } from './store/store.ts'

export interface CollectorOptions {
  store: Store
  /** 0 takes a free one. */
  port: number
  host?: string | undefined
  files: { sdk: string; dashboard: string }
  patience?: Patience
  /** Default: `usualLimits`. */
  limits?: Limits | undefined
  /** Proxies of our own in front, whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. Default 0. */
  proxies?: number | undefined
}

/** How long a client may take, so that ones that are slow on purpose, or gone, do not keep connections for ever. */
export interface Patience {
  /** From the connection, or the end of the request before, to the last byte of the headers. */
  headersMs: number
  /** To the last byte of the body. */
  requestMs: number
}

/** A batch of 500 KB arrives within this at 150 kbit/s. */
const usualPatience: Patience = { headersMs: 15_000, requestMs: 30_000 }

export interface Running {
  url: string
  /** Takes no new requests, finishes those it has, ends. */
  stop(): Promise<void>
}

/** How long requests may take to finish once it is stopping. */
const stopMs = 10_000

/** The whole collector in this process: the app on a port, the fold in its thread. */
export async function startCollector({ store, port, host, files, patience = usualPatience, limits, proxies = 0 }: CollectorOptions): Promise<Running> {
  const report = createReport(systemClock, (text) => console.error(text))
  let ready = true
  const addressOf = addressBehind(proxies)
  const api = createApi({ store, clock: systemClock, addressOf })
  const app = createApp({ store, clock: systemClock, api, files, report, isReady: () => ready, limits, proxies })
  const { headersMs, requestMs } = patience
  const serverOptions = { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: Math.min(5_000, headersMs / 2) }
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const folder = startFolder(store.address, report)
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
