import type { MoneyCounts, MoneyQuestion } from '../../reports/money.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

export function readMoney(db: Sqlite) {
  const moves = db.prepare(`select m.month, m.kind, m.accounts, m.amount from revenue_move m where ${within('m')} order by m.month, m.kind`)
  const purchases = db.prepare(`
    select d.currency, sum(d.orders) as orders, sum(d.refunds) as refunds, sum(d.amount) as amount, sum(d.unpriced) as unpriced
    from purchase_day d where ${within('d')} and d.day >= @fromDay and d.day < @toDay group by d.currency order by d.currency`)
  const common = db
    .prepare(`
    select d.currency from purchase_day d where ${within('d')} and d.currency <> ''
    group by d.currency order by sum(d.orders) desc, d.currency limit 1`)
    .pluck()

  return (scope: Scope, question: MoneyQuestion): MoneyCounts => ({
    moves: moves.all(scope) as MoneyCounts['moves'],
    purchases: purchases.all({ ...scope, ...question }) as MoneyCounts['purchases'],
    commonCurrency: (common.get(scope) as string | undefined) ?? null,
  })
}
