import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { addressBehind } from './access/address.ts'
import type { Limits } from './access/limits.ts'
import { createApi } from './api/api.ts'
import { createApp } from './app.ts'
import { loginsOnce } from './auth/once.ts'
import { systemClock } from './clock.ts'
import { startDigesting } from './digest/digesting.ts'
import { startFolder } from './fold/folder.ts'
import { asksForHttps } from './files/security-headers.ts'
import { createJournal, type Journal } from './operation/journal.ts'
import { createMeter } from './operation/meter.ts'
import { watched } from './operation/watched.ts'
import { startTrimming } from './privacy/trimming.ts'
import { createReport } from './report.ts'
import { databasesOf } from './store/address.ts'
import type { Store } from './store/store.ts'
import { startDispatching } from './webhooks/dispatcher.ts'

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
  /** Default: faults and what happens, to standard error. */
  journal?: Journal | undefined
  /** Asked for at `/metrics`; without one the numbers are for this machine alone. */
  metricsToken?: string | undefined
  /** Webhooks may go to addresses of private networks. Default: they may not. */
  allowsPrivate?: boolean | undefined
}

/** How long clients may take, so that ones that are slow on purpose, or gone, do not keep connections for ever. */
export interface Patience {
  /** From the connection, or the end of the request before, to the last byte of the headers. */
  headersMs: number
  /** To the last byte of the body. */
  requestMs: number
  /** From one request to the next. */
  idleMs: number
  /** To finish what was begun, once the collector is stopping. */
  stopMs: number
}

/** A batch of 500 KB arrives in time at 150 kbit/s. `idleMs` is longer than the minute after which most proxies close an idle connection, so that a proxy never sends on one that is being closed here. */
export const usualPatience: Patience = { headersMs: 15_000, requestMs: 30_000, idleMs: 65_000, stopMs: 10_000 }

export interface Running {
  url: string
  /** Takes no new requests, finishes those it has, ends. */
  stop(): Promise<void>
}

/** How often, while stopping, connections without a request are closed. */
const closeMs = 50

/** The whole collector in this process: the app on a port, the fold in its thread, webhooks beside it. */
export async function startCollector(options: CollectorOptions): Promise<Running> {
  const { store, port, host, files, patience = usualPatience, limits, proxies = 0, metricsToken, allowsPrivate = false } = options
  const journal = options.journal ?? createJournal('info', systemClock, (line) => console.error(line))
  const meter = createMeter(true)
  const say = createReport(systemClock, ({ name, message, stack }, since) => journal.error('fault', { name, message, stack, since }))
  const report = (error: Error) => (meter.fault(), say(error))
  let ready = true
  const addressOf = addressBehind(proxies)
  const logins = loginsOnce(store.users, systemClock)
  const api = createApi({ store, clock: systemClock, addressOf, allowsPrivate, logins })
  const app = createApp({ store, clock: systemClock, api, files, report, isReady: () => ready, limits, proxies, meter, metricsToken })
  const { headersMs, requestMs, idleMs, stopMs } = patience
  const serverOptions = { headersTimeout: headersMs, requestTimeout: requestMs, keepAliveTimeout: idleMs, connectionsCheckingInterval: Math.min(5_000, headersMs / 2) }
  const server = createAdaptorServer({ fetch: watched(app.fetch, { meter, journal }), serverOptions })
  if (proxies > 0) asksForHttps(server)
  // Before anybody waits for an answer. A store that is away now is asked again by whoever logs in.
  await logins().catch(() => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const folders = databasesOf(store.address).map((address) => startFolder(address, report))
  const dispatching = startDispatching({ webhooks: store.webhooks, clock: systemClock, random: Math.random, allowsPrivate, meter, journal, report })
  const digesting = startDigesting(store, systemClock, report)
  const trimming = startTrimming({ store, clock: systemClock, meter }, report)
  const address = server.address() as AddressInfo
  journal.info('started', { port: address.port, node: process.versions.node })

  return {
    url: `http://${host && host !== '0.0.0.0' && host !== '::' ? host : 'localhost'}:${address.port}`,
    async stop() {
      if (!ready) return
      ready = false
      journal.info('stopping')
      const sending = Promise.all([dispatching.stop(), digesting.stop(), trimming.stop()])
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const deadline = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), stopMs)
      const closing = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), closeMs)
      await closed
      clearInterval(closing)
      clearTimeout(deadline)
      await Promise.all(folders.map((folder) => folder.stop()))
      await Promise.race([sending, after(stopMs)])
      await store.close()
      journal.info('stopped')
    },
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
