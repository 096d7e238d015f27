import type { MoneyCounts, MoneyQuestion } from '../../reports/money.ts'
import { type Asking, rows } from '../asking.ts'
import { type Scope, within } from '../scope.ts'
import { readCommonCurrency } from './common-currency.ts'

const moves = `select m.month, m.kind, m.accounts, m.amount from revenue_move m where ${within('m')} order by m.month, m.kind`
const purchases = `
  select d.currency, sum(d.orders) as orders, sum(d.refunds) as refunds, sum(d.amount) as amount, sum(d.unpriced) as unpriced
  from purchase_day d where ${within('d')} and d.day >= @fromDay and d.day < @toDay group by d.currency order by d.currency`

export function* readMoney(scope: Scope, question: MoneyQuestion): Asking<MoneyCounts> {
  return {
    moves: yield* rows(moves, scope),
    purchases: yield* rows(purchases, { ...scope, ...question }),
    commonCurrency: yield* readCommonCurrency(scope),
  }
}
