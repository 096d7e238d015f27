import type { Unit } from '@milepost/contract'
import type { Activity, RevenueChange } from '@milepost/metrics'
import type { Sqlite } from '../connect.ts'
import { unpackDays } from '../../sql/packed-days.ts'

/** Reads what is counted of subjects beside their stages. */
export function createCountedRows(db: Sqlite, project: number, generation: number) {
  const of = `project = ${project} and generation = ${generation}`
  const findActivity = db.prepare(`select start_day as startDay, days from activity where ${of} and unit = ? and subject = ?`)
  const changesOf = db.prepare(`select at, mrr from revenue_change where ${of} and account = ? order by at`)

  return {
    findActivity(unit: Unit, subject: number): { activity: Activity | null } {
      const row = findActivity.get(unit, subject) as { startDay: number; days: string } | undefined
      return { activity: row ? { startDay: row.startDay, days: unpackDays(row.days) } : null }
    },
    revenueOf: (account: number) => changesOf.all(account) as RevenueChange[],
  }
}
