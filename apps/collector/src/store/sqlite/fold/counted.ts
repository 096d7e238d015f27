import type { Unit } from '@milepost/contract'
import type { Activity, RevenueChange } from '@milepost/metrics'
import type { FoldChanges } from '../../fold.ts'
import type { Sqlite } from '../connect.ts'
import { packDays, unpackDays } from '../../sql/packed-days.ts'

/** Reads and writes what is counted of subjects beside their stages. Counter rows that come to nothing are deleted. */
export function createCountedRows(db: Sqlite, project: number, generation: number) {
  const of = `project = ${project} and generation = ${generation}`
  const into = (table: string, columns: string) =>
    `into ${table} (project, generation, ${columns}) values (${project}, ${generation}, ${columns.split(',').map(() => '?').join(', ')})`
  const added = (columns: string[]) => columns.map((column) => `${column} = ${column} + excluded.${column}`).join(', ')

  const findActivity = db.prepare(`select start_day as startDay, days from activity where ${of} and unit = ? and subject = ?`)
  const putActivity = db.prepare(`insert or replace ${into('activity', 'unit, subject, start_day, days')}`)
  const removeActivity = db.prepare(`delete from activity where ${of} and unit = ? and subject = ?`)
  const changesOf = db.prepare(`select at, mrr from revenue_change where ${of} and account = ? order by at`)
  const putChange = db.prepare(`insert ${into('revenue_change', 'account, at, mrr')}`)
  const removeChanges = db.prepare(`delete from revenue_change where ${of} and account = ?`)
  const addMove = db.prepare(`insert ${into('revenue_move', 'month, kind, accounts, amount')} on conflict do update set ${added(['accounts', 'amount'])}`)
  const dropMove = db.prepare(`delete from revenue_move where ${of} and month = ? and kind = ? and accounts = 0 and amount = 0`)
  const addCohort = db.prepare(`
    insert ${into('cohort_count', 'unit, bucket, cohort, "column", started, active, "last"')}
    on conflict do update set ${added(['started', 'active', '"last"'])}`)
  const dropCohort = db.prepare(`
    delete from cohort_count where ${of} and unit = ? and bucket = ? and cohort = ? and "column" = ? and started = 0 and active = 0 and "last" = 0`)
  const addPurchases = db.prepare(`
    insert ${into('purchase_day', 'day, currency, orders, refunds, amount, unpriced')}
    on conflict do update set ${added(['orders', 'refunds', 'amount', 'unpriced'])}`)

  return {
    findActivity(unit: Unit, subject: number): { activity: Activity | null } {
      const row = findActivity.get(unit, subject) as { startDay: number; days: string } | undefined
      return { activity: row ? { startDay: row.startDay, days: unpackDays(row.days) } : null }
    },
    revenueOf: (account: number) => changesOf.all(account) as RevenueChange[],
    write({ counted, purchases }: Pick<FoldChanges, 'counted' | 'purchases'>) {
      for (const { unit, subject, activity } of counted.activities) {
        if (activity === null) removeActivity.run(unit, subject)
        else putActivity.run(unit, subject, activity.startDay, packDays(activity.days))
      }
      for (const { account, changes } of counted.revenues) {
        removeChanges.run(account)
        for (const { at, mrr } of changes) putChange.run(account, at, mrr)
      }
      for (const { month, kind, accounts, amount } of counted.revenueMoves) {
        addMove.run(month, kind, accounts, amount)
        dropMove.run(month, kind)
      }
      for (const { unit, bucket, counts } of counted.cohorts) {
        for (const { cohort, column, started, active, last } of counts) {
          addCohort.run(unit, bucket, cohort, column, started, active, last)
          dropCohort.run(unit, bucket, cohort, column)
        }
      }
      for (const { day, currency, orders, refunds, amount, unpriced } of purchases) addPurchases.run(day, currency, orders, refunds, amount, unpriced)
    },
  }
}
