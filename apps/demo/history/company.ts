import { createCompanyNames } from './company-names.ts'
import { liveOneCustomer } from './customer.ts'
import type { HistoryMessage } from './diary.ts'
import { meetGuides } from './guides.ts'
import { randomOf } from './random.ts'

export interface HistoryOptions {
  seed: number
  /** Milliseconds since 1970; nothing is later. */
  now: number
  months: number
  /** Visitors over the whole time; a bit less than half sign up. */
  visitors: number
}

const monthMs = 30 * 86_400_000

/** The company's history, oldest first. Growth is quadratic: young products see more visitors every month. */
export function companyHistory({ seed, now, months, visitors }: HistoryOptions): HistoryMessage[] {
  const random = randomOf(seed)
  // Draws of their own: what people do is the same, whatever guides there are.
  const guiding = randomOf(seed + 1)
  const names = createCompanyNames()
  const span = months * monthMs
  const lives = Array.from({ length: visitors }, () => {
    const startedAt = now - span + Math.sqrt(random.unit()) * span
    const life = liveOneCustomer(randomOf(random.int(1, 0x7fffffff)), names, startedAt, now)
    return [...life, ...meetGuides(guiding, life, now)]
  })
  return lives.flat().sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1))
}
