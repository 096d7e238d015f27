import type { ActivationAnswer, FunnelStep } from '@milepost/contract'
import { activationRate, share, timeToActivate } from '@milepost/metrics'
import { type Account, dayMs, type Population } from './population.ts'

const names = ['Signed up', 'Created a project', 'Invited a colleague', 'Connected a data source', 'Shared the first report']

/** @param question days of UTC, half-open */
export function anActivationAnswer({ now, accounts }: Population, question: { from: string; to: string; windowDays?: number; members?: number | null }): ActivationAnswer {
  const { from, to, windowDays = 14, members = null } = question
  const started = startedIn(accounts, Date.parse(from), Date.parse(to))
  const rate = activationRate(started, { windowDays, asOf: now })
  const { days: _, ...curve } = timeToActivate(started, now)
  return {
    asOf: now,
    period: { from, to, timeZone: 'UTC' },
    milestone: { id: 'activated', name: 'Shared the first report', unit: members === null ? 'account' : 'person' },
    unit: 'account',
    members,
    changedAt: null,
    start: 'the first event of the account',
    windowDays,
    rate: rate.rate,
    tooYoung: rate.tooYoung,
    activated: started.filter(({ activatedAt }) => activatedAt !== null).length,
    trend: weeks(Date.parse(from), Math.min(Date.parse(to), now)).map(([begin, end]) => {
      const cohort = startedIn(accounts, begin, end)
      const { rate, tooYoung } = activationRate(cohort, { windowDays, asOf: now }, { provisional: end + windowDays * dayMs > now })
      return { from: day(begin), to: day(end), rate, started: cohort.length, tooYoung }
    }),
    curve,
    funnel: funnelOf(started),
    tasks: ['Create a project', 'Invite a colleague', 'Connect a data source', 'Share a report'].map((title, index) => {
      const done = started.filter(({ steps }) => steps.length > index).length
      const saw = Math.round(started.length * 0.93)
      return { experience: 'getting-started', task: `task-${index + 1}`, title, done: Math.min(done, saw), share: share(Math.min(done, saw), saw) }
    }),
  }
}

function startedIn(accounts: Account[], begin: number, end: number): Account[] {
  return accounts.filter(({ startedAt }) => startedAt >= begin && startedAt < end)
}

function funnelOf(started: Account[]): FunnelStep[] {
  const counts = [started.length, ...[0, 1, 2, 3].map((step) => started.filter(({ steps }) => steps.length > step).length)]
  return counts.map((count, index) => ({
    id: `step-${index}`,
    name: names[index] ?? '',
    count,
    ofFirst: share(count, counts[0] ?? 0),
    ofPrevious: share(count, counts[Math.max(0, index - 1)] ?? 0),
  }))
}

/** Whole weeks from Monday, the first and last as far as they are inside. */
export function weeks(from: number, to: number): [number, number][] {
  const found: [number, number][] = []
  let begin = from - ((new Date(from).getUTCDay() + 6) % 7) * dayMs
  while (begin < to) {
    found.push([begin, begin + 7 * dayMs])
    begin += 7 * dayMs
  }
  return found
}

export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
