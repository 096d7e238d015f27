import type { Facts, Unit } from '@milepost/contract'
import {
  type Activity,
  type Calendar,
  cohortCountsOf,
  cohortDifferenceOf,
  cohortSumOf,
  type CohortUnit,
  cohortUnits,
  type CohortCount,
  type RevenueChange,
  revenueChangesOf,
  revenueDifferenceOf,
  type RevenueMove,
  revenueMovesOf,
  revenueSumOf,
} from '@milepost/metrics'
import type { CountedChanges, Ledger } from '../store/fold.ts'
import { createCache } from './cache.ts'

/** What is counted of a person or an account beside its stages: when it was active, and what it pays. */
export interface Counted {
  activity: Activity | null
  revenue: RevenueChange[]
}

export const nothingCounted: Counted = { activity: null, revenue: [] }

/** A pure function of the facts. People pay nothing; accounts do, by their trait `mrr`. */
export function countedOf(unit: Unit, { firstAt, activeDays, traits }: Facts, { dayOf }: Calendar): Counted {
  if (firstAt === null) return nothingCounted
  const days = Object.keys(activeDays).map(Number).sort((a, b) => a - b)
  return { activity: { startDay: dayOf(firstAt), days }, revenue: unit === 'account' ? revenueChangesOf(traits.mrr) : [] }
}

/**
 * Keeps what is counted of each subject, and adds to the counters the difference to what was kept before, so that counters are
 * the same whatever way the facts came.
 */
export function createCounted(ledger: Ledger, calendar: Calendar) {
  const activities = createCache((key: string) => ledger.findActivity(key.startsWith('person') ? 'person' : 'account', Number(key.split(' ')[1])))
  const revenues = createCache((account: number) => ledger.revenueOf(account))
  let dirty = emptyDirty()

  async function writeActivity(unit: Unit, subject: number, after: Activity | null) {
    const key = `${unit} ${subject}`
    const before = (await activities.get(key)).activity
    if (isSame(before, after)) return
    activities.set(key, { activity: after })
    dirty.activities.set(key, { unit, subject, activity: after })
    for (const bucket of cohortUnits) {
      const counts = (of: Activity | null) => (of === null ? [] : cohortCountsOf(of, bucket))
      const name = `${unit} ${bucket}`
      dirty.cohorts.set(name, [...(dirty.cohorts.get(name) ?? []), cohortDifferenceOf(counts(before), counts(after))])
    }
  }

  async function writeRevenue(account: number, after: RevenueChange[]) {
    const before = await revenues.get(account)
    if (JSON.stringify(before) === JSON.stringify(after)) return
    revenues.set(account, after)
    dirty.revenues.set(account, after)
    dirty.moves.push(...revenueDifferenceOf(revenueMovesOf(before, calendar), revenueMovesOf(after, calendar)))
  }

  return {
    async write(unit: Unit, subject: number, { activity, revenue }: Counted) {
      await writeActivity(unit, subject, activity)
      if (unit === 'account') await writeRevenue(subject, revenue)
    },
    /** What changed since it was last taken. */
    take(): CountedChanges {
      const { activities, cohorts, revenues, moves } = dirty
      dirty = emptyDirty()
      return {
        activities: [...activities.values()],
        cohorts: [...cohorts].map(([name, counts]) => {
          const [unit, bucket] = name.split(' ') as [Unit, CohortUnit]
          return { unit, bucket, counts: cohortSumOf(counts.flat()) }
        }),
        revenues: [...revenues].map(([account, changes]) => ({ account, changes })),
        revenueMoves: revenueSumOf(moves),
      }
    },
    /** Lets memory go, between two commits. */
    clear() {
      activities.clear()
      revenues.clear()
    },
  }
}

function emptyDirty() {
  return {
    activities: new Map<string, CountedChanges['activities'][number]>(),
    cohorts: new Map<string, CohortCount[][]>(),
    revenues: new Map<number, RevenueChange[]>(),
    moves: [] as RevenueMove[],
  }
}

function isSame(a: Activity | null, b: Activity | null): boolean {
  if (a === null || b === null) return a === b
  return a.startDay === b.startDay && a.days.length === b.days.length && a.days.every((day, index) => day === b.days[index])
}
