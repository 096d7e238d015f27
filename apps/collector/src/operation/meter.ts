import type { MessageResult } from '@milepost/contract'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Numbers read when somebody asks for them. */
export interface Standing {
  pendingMessages: number
  /** For each project, the seconds since the instant up to which its rows are derived. */
  foldAgeSeconds: { project: string; seconds: number }[]
  databaseBytes: number
  walBytes: number
  waitingDeliveries: number
  /** PostgreSQL servers; none where the store is a file. */
  servers: readonly { number: number; isReachable: boolean }[]
}

/** What the collector counts of itself, for Prometheus. */
export interface Meter {
  answered(route: string, method: string, status: number, seconds: number): void
  took(results: readonly MessageResult[]): void
  delivered(outcome: 'delivered' | 'retried' | 'failed'): void
  /** Messages whose content was old enough to go, by kind. */
  trimmed(kind: string, count: number): void
  fault(): void
  /** The text that Prometheus reads. https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text(standing: Standing): Promise<string>
}

/** Seconds; what answers of a disk and of a report take. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** @param ofProcess also measures Node itself: memory, event loop, garbage collection. Only one meter of a process may. */
export function createMeter(ofProcess = false): Meter {
  const register = new Registry()
  const registers = [register]
  const counter = (name: string, help: string, labelNames: string[] = []) => new Counter({ name, help, labelNames, registers })
  const gauge = (name: string, help: string, labelNames: string[] = []) => new Gauge({ name, help, labelNames, registers })
  // Answered in this order: what is worth an alarm is read first, and the histogram has hundreds of lines.
  const faults = counter('milepost_faults_total', 'Faults of the collector itself; its log tells of them.')
  const pending = gauge('milepost_pending_messages', 'Messages that wait to be written to disk.')
  const foldAge = gauge('milepost_fold_age_seconds', 'How old the newest derived rows are.', ['project'])
  const messages = counter('milepost_messages_total', 'Messages received, by what became of each.', ['result', 'reason'])
  const wal = gauge('milepost_wal_bytes', "Size of the database's write-ahead log.")
  const reachable = gauge('milepost_server_reachable', 'Whether a PostgreSQL server answers: 1 or 0.', ['server'])
  const waiting = gauge('milepost_webhook_waiting', 'Messages that wait to be delivered to webhooks.')
  const deliveries = counter('milepost_webhook_attempts_total', 'Attempts to deliver a message to a webhook.', ['outcome'])
  const trimmed = counter('milepost_trimmed_messages_total', 'Messages whose content was old enough to go.', ['kind'])
  const database = gauge('milepost_database_bytes', 'Size of the database file.')
  const requests = new Histogram({ name: 'milepost_request_seconds', help: 'Time until requests were answered.', labelNames: ['route', 'method', 'status'], buckets, registers })
  if (ofProcess) collectDefaultMetrics({ register })

  return {
    answered: (route, method, status, seconds) => requests.observe({ route, method, status: `${status}` }, seconds),
    took(results) {
      const counts = new Map<string, { result: string; reason: string; count: number }>()
      for (const each of results) {
        const reason = each.status === 'refused' ? each.reason : ''
        const known = counts.get(each.status + reason)
        if (known) known.count++
        else counts.set(each.status + reason, { result: each.status, reason, count: 1 })
      }
      for (const { result, reason, count } of counts.values()) messages.inc({ result, reason }, count)
    },
    delivered: (outcome) => deliveries.inc({ outcome }),
    trimmed: (kind, count) => trimmed.inc({ kind }, count),
    fault: () => faults.inc(),
    text(standing) {
      pending.set(standing.pendingMessages)
      foldAge.reset()
      for (const { project, seconds } of standing.foldAgeSeconds) foldAge.set({ project }, seconds)
      database.set(standing.databaseBytes)
      wal.set(standing.walBytes)
      waiting.set(standing.waitingDeliveries)
      for (const { number, isReachable } of standing.servers) reachable.set({ server: `${number}` }, isReachable ? 1 : 0)
      return register.metrics()
    },
  }
}
