import { dayMs } from '../calendar/day.ts'
import type { Span } from '../stages/history.ts'
import type { ForecastUnit } from './unit.ts'

export const model = {
  stages: ['trial', 'paid', 'active'].map((id) => ({ id, name: id, when: { kind: 'all', of: [] } as const })),
}

/** A seeded generator of numbers in [0, 1): mulberry32, in the public domain (T. Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Days in a stage: exponential with this mean, but nobody decides on a trial in its first week. */
const lengthOf: Record<string, (draw: () => number) => number> = {
  trial: (draw) => 7 - 10 * Math.log(1 - draw()),
  paid: (draw) => -40 * Math.log(1 - draw()),
  active: (draw) => -120 * Math.log(1 - draw()),
}
const nextOf: Record<string, (draw: () => number) => string | null> = {
  trial: (draw) => (draw() < 0.6 ? 'paid' : null),
  paid: (draw) => (draw() < 0.7 ? 'active' : null),
  active: (draw) => (draw() < 0.5 ? 'paid' : null),
}

/** Customers with known rates, who came at random within `days` before the end and were watched to it. */
export function customers(count: number, days: number, seed: number): ForecastUnit[] {
  const draw = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    const spans: Span[] = []
    let stage: string | null = 'trial'
    let at = Math.floor(draw() * days * dayMs)
    while (stage !== null) {
      const leftAt: number = at + Math.ceil(lengthOf[stage]!(draw) * dayMs)
      spans.push({ stage, enteredAt: at, leftAt, holding: [stage] })
      stage = nextOf[stage]!(draw)
      at = leftAt
    }
    spans.push({ stage: null, enteredAt: at, leftAt: null, holding: [] })
    return { id: `account-${index}`, spans: spans.filter(({ enteredAt }) => enteredAt < days * dayMs) }
  })
}
