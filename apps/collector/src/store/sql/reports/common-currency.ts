import { type Asking, cell } from '../asking.ts'
import { type Scope, within } from '../scope.ts'

const common = `
  select d.currency from purchase_day d where ${within('d')} and d.currency <> ''
  group by d.currency order by sum(d.orders) desc, d.currency limit 1`

/** That of most orders; null where none names one. */
export function* readCommonCurrency(scope: Scope): Asking<string | null> {
  return (yield* cell<string>(common, scope)) ?? null
}
