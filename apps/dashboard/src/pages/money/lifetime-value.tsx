import type { Measure as MeasureValue, MoneyAnswer } from '@milepost/contract'
import { definitions, type MeasureName } from '@milepost/metrics'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import type { MeasureUnit } from '../../measure/unit.ts'
import { monthSpan } from '../../words/month-name.ts'
import { counted } from '../../words/number.ts'

interface Part {
  sign: string
  name: MeasureName
  measure: MeasureValue
  unit: MeasureUnit
  many: string
}

const basis = {
  orders: 'From Order Completed and Order Refunded, and churn, of the months that are over.',
  revenue: 'No orders were sent: what a customer pays a month stands for its one purchase in it.',
  none: 'There has been no customer in a month that is over.',
} as const

/** Lifetime value as a product (purchase value x purchases x lifespan), each factor with what it rests on. */
export function LifetimeValue({ answer: { lifetime, currency, months } }: { answer: MoneyAnswer }) {
  const over = months.filter((month) => month.over)
  const span = over.length > 0 ? `${monthSpan({ first: over[0]!.from, last: over.at(-1)!.from })}. ` : ''
  const { averagePurchaseValue, purchasesPerMonth, customerValue, lifespan, lifetimeValue, refused, unpriced, refunds } = lifetime
  const parts: Part[] = [
    { sign: '', name: 'averagePurchaseValue', measure: averagePurchaseValue, unit: 'amount', many: lifetime.basis === 'orders' ? 'orders' : 'payments' },
    { sign: '\u00d7', name: 'purchasesPerMonth', measure: purchasesPerMonth, unit: 'ratio', many: 'months of customers' },
    { sign: '=', name: 'customerValue', measure: customerValue, unit: 'amount', many: 'months of customers' },
    { sign: '\u00d7', name: 'lifespan', measure: lifespan, unit: 'months', many: 'months of customers' },
    { sign: '=', name: 'lifetimeValue', measure: lifetimeValue, unit: 'amount', many: 'months of customers' },
  ]
  const left = [
    refunds > 0 && `${counted(refunds, 'refund')} taken off`,
    refused > 0 && `${counted(refused, 'order')} in another currency than ${currency} not counted`,
    unpriced > 0 && `${counted(unpriced, 'order')} without an amount not counted`,
  ].filter((line) => line !== false)
  return (
    <Panel title={`Customer lifetime value${currency ? `, in ${currency}` : ''}`} note={`${span}${basis[lifetime.basis]} Customer value is that of one month.`}>
      <div class="money-product">
        {parts.map(({ sign, name, measure, unit, many }) => (
          <div class={`money-part${sign === '=' ? ' money-result' : ''}`} key={name}>
            <span>
              <span class="money-sign">{sign}</span>
              {definitions[name].name}
            </span>
            <Measure measure={measure} unit={unit} definition={definitions[name].definition} many={many} size="row" />
          </div>
        ))}
      </div>
      {left.length > 0 && <p class="soft small">{left.join('; ')}.</p>}
    </Panel>
  )
}
