import { limits as wire } from '@milepost/contract'
import type { Context } from 'hono'
import type { Clock } from '../clock.ts'
import { Refusal } from '../problem.ts'
import type { Holder } from '../projects/directory.ts'
import type { AddressOf } from './address.ts'
import { createRateLimit, type Rate } from './rate-limit.ts'

/** How much is taken; null takes everything. */
export interface Limits {
  /** Messages by one key, of either kind. */
  key: Rate | null
  /** Requests of browsers (write keys) from one address, or one /64 of IPv6. */
  address: Rate | null
  /** Messages that browsers send of one person. */
  person: Rate | null
}

/** An office of a thousand people behind one address fits into these, and so does a person who clicks without pause. */
export const usualLimits: Limits = {
  key: { perSecond: 50_000, burst: 200_000 },
  address: { perSecond: 200, burst: 4_000 },
  person: { perSecond: 20, burst: 1_000 },
}

/** No limits: for benches, and behind a proxy that has limits of its own. */
export const noLimits: Limits = { key: null, address: null, person: null }

export interface Gatekeeper {
  /**
   * @param messages of the request, whose people are counted where a browser speaks
   * @throws Refusal 429 with Retry-After
   */
  admit(c: Context, holder: Holder, messages: readonly unknown[]): void
}

export function createGatekeeper(limits: Limits, addressOf: AddressOf, clock: Clock): Gatekeeper {
  const [key, address, person] = [limits.key, limits.address, limits.person].map((rate) => rate && createRateLimit(rate))

  return {
    admit(c, { kind, id: keyId, project }, messages) {
      const now = clock()
      if (address && kind === 'write') check(address.take(addressOf(c), 1, now), 'requests from this address')
      if (key) check(key.take(String(keyId), messages.length, now), 'messages by this key')
      if (!person || kind !== 'write') return
      for (const [id, count] of peopleIn(messages)) check(person.take(`${project.id} ${id}`, count, now), 'messages of one person')
    },
  }
}

function check(waitMs: number, what: string): void {
  if (waitMs === 0) return
  throw new Refusal(429, { error: 'tooManyRequests', message: `too many ${what}`, remedy: 'send again when Retry-After says; nothing of this request was kept' }, Math.ceil(waitMs / 1000))
}

function peopleIn(messages: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const message of messages) {
    const { userId, anonymousId } = (message ?? {}) as { userId?: unknown; anonymousId?: unknown }
    const id = userId ?? anonymousId
    if (typeof id === 'string' && id.length <= wire.idLength) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
