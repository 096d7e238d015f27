/** Failed logins allowed in a window. `pair` counts e-mail and address together: few tries from elsewhere must not lock somebody out at home. */
const caps = { pair: 10, email: 100, address: 50 } as const
const windowMs = 15 * 60_000
/** Counted keys kept in memory; beyond it the oldest are forgotten. About 2 MB at most. */
const keysKept = 10_000

export interface LoginLimit {
  /** Milliseconds to wait before another try; 0 when one is allowed now. */
  waitMs(email: string, address: string, now: number): number
  failed(email: string, address: string, now: number): void
  succeeded(email: string, address: string): void
}

/** Counts failed logins in this process. Behind a proxy the operator has to set `--proxies`, or all clients count as one address. */
export function createLoginLimit(): LoginLimit {
  const failures = new Map<string, { count: number; since: number }>()

  return {
    waitMs(email, address, now) {
      const waits = keysOf(email, address).map(([key, cap]) => {
        const found = failures.get(key)
        if (!found || now >= found.since + windowMs || found.count < cap) return 0
        return found.since + windowMs - now
      })
      return Math.max(...waits)
    },
    failed(email, address, now) {
      for (const [key] of keysOf(email, address)) {
        const found = failures.get(key)
        const fresh = !found || now >= found.since + windowMs
        failures.delete(key)
        failures.set(key, fresh ? { count: 1, since: now } : { count: found.count + 1, since: found.since })
      }
      for (const key of failures.keys()) {
        if (failures.size <= keysKept) break
        failures.delete(key)
      }
    },
    succeeded(email, address) {
      failures.delete(pairOf(email, address))
    },
  }
}

function keysOf(email: string, address: string): [key: string, cap: number][] {
  return [
    [pairOf(email, address), caps.pair],
    [`email ${email.toLowerCase()}`, caps.email],
    [`address ${address}`, caps.address],
  ]
}

function pairOf(email: string, address: string): string {
  return `pair ${email.toLowerCase()} ${address}`
}
