import type { BatchRequest, Manifest, Message, MessageResult, Observation, PersonState } from '@milepost/contract'
import { emptyFacts, observe, readingOf } from '@milepost/targeting'
import { manifestOf } from './manifest.fixture.ts'

/** A collector in a few lines: it keeps what it acknowledged, and tells of a person what it kept. */
export interface Collector {
  fetch(url: string, init?: RequestInit): Promise<Response>
  /** Publishes content; without a word every later visit finds it. */
  publish(experiences: unknown[], more?: Partial<Manifest>): void
  /** In the order of their arrival, each id once. */
  messages: Message[]
  /** Bodies of `/v1/batch`, as they came, whatever became of them. */
  batches: { body: BatchRequest; keepalive: boolean }[]
  /** How the next requests to `/v1/batch` are answered; afterwards all is well. */
  answerNext(...answers: ('unreachable' | number | Response | MessageResult[])[]): void
  /** Every request fails, whatever it asks. */
  unreachable: boolean
  /** Requests whose path begins so are never answered. */
  stalled: string | null
}

export function createCollector(): Collector {
  const kept = new Map<string, Message>()
  const planned: ('unreachable' | number | Response | MessageResult[])[] = []
  let manifest: Manifest | null = null
  const json = (value: unknown) => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } })

  function ingest(body: BatchRequest): Response {
    const plan = planned.shift()
    if (plan === 'unreachable') throw new TypeError('Failed to fetch')
    if (typeof plan === 'number') return new Response('{}', { status: plan })
    if (plan instanceof Response) return plan
    const results = body.batch.map((message, index): MessageResult => {
      const result = plan?.[index] ?? { status: kept.has(message.messageId ?? '') ? 'duplicate' : 'ok' }
      if (result.status === 'ok') kept.set(message.messageId ?? '', message)
      return result
    })
    return json({ success: true, seq: kept.size, results })
  }

  function stateOf({ userId, anonymousId, groupId }: { userId?: string; anonymousId: string; groupId?: string }): PersonState {
    const reading = readingOf(manifest ?? {}, (at) => Math.floor(at / 86_400_000))
    const all = [...kept.values()]
    // An anonymous id belongs to whoever was named with it.
    const linked = new Set([anonymousId, ...all.flatMap((message) => (userId && message.userId === userId ? [message.anonymousId] : []))])
    const isTheirs = (message: Message) => (message.userId ? message.userId === userId : linked.has(message.anonymousId ?? ''))
    const factsOf = (messages: Message[], foreign: string) =>
      observe(emptyFacts(), messages.filter(({ type }) => type !== foreign).map(observationOf), reading)
    const ofAccount = all.filter(({ context }) => groupId !== undefined && context?.groupId === groupId)
    return {
      seq: kept.size,
      asOf: 0,
      person: factsOf(all.filter(isTheirs), 'group'),
      account: groupId === undefined ? null : factsOf(ofAccount, 'identify'),
    }
  }

  const collector: Collector = {
    get messages() {
      return [...kept.values()]
    },
    batches: [],
    unreachable: false,
    stalled: null,
    answerNext: (...answers) => void planned.push(...answers),
    publish(experiences, more = {}) {
      const release = (manifest?.release ?? 0) + 1
      manifest = manifestOf(experiences, { release, ...more })
    },
    async fetch(url, init) {
      if (collector.unreachable) throw new TypeError('Failed to fetch')
      const { pathname } = new URL(url)
      if (collector.stalled && pathname.startsWith(collector.stalled)) return new Promise(() => {})
      if (pathname === '/v1/batch') {
        const body = JSON.parse(String(init?.body))
        collector.batches.push({ body, keepalive: init?.keepalive === true })
        return ingest(body)
      }
      if (pathname === '/v1/person') return json(stateOf(JSON.parse(String(init?.body))))
      if (pathname === '/v1/manifests/pk_test') return json({ hash: manifest && `r${manifest.release}`, release: manifest?.release ?? 0 })
      if (/^\/v1\/manifests\/pk_test\/r\d+$/.test(pathname) && manifest) return json(manifest)
      return new Response('{}', { status: 404 })
    },
  }
  return collector
}

function observationOf(message: Message): Observation {
  const { messageId = '', timestamp = '', type, ...rest } = message
  return { ...rest, id: messageId, at: Date.parse(timestamp), type } as Observation
}
