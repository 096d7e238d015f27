import type { MoneyAnswer } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { counted } from '../../words/number.ts'
import { money } from '../../words/money.ts'
import { monthName } from '../../words/month-name.ts'

const shown = ['accountChurn', 'grossRevenueChurn', 'netRevenueChurn', 'netAccountChange', 'netRevenueChange'] as const

/** The last month that is over: a month that still runs has lost less than it will. */
export function LastMonth({ answer: { months, now, currency } }: { answer: MoneyAnswer }) {
  const month = months.findLast(({ over }) => over)
  const note = `Now ${counted(now.accounts, 'customer')} and ${money(now.amount, currency)} a month. A customer is an account whose mrr is above 0.`
  if (!month) {
    return (
      <Panel title="The first month is not over yet" note={note}>
        <p class="soft">Churn is measured over whole months: what was there when a month began, and is gone when it ends.</p>
      </Panel>
    )
  }
  return (
    <Panel title={`${monthName(month.from)}, the last whole month`} note={note}>
      <div class="money-figures">
        {shown.map((name) => (
          <Measure
            key={name}
            name={definitions[name].name}
            measure={month[name]}
            unit="percent"
            definition={definitions[name].definition}
            many="customers of day 1"
          />
        ))}
      </div>
      <p class="soft small">A net loss below 0 is growth. New customers hide losses in the two; churn counts the customers of day 1 alone.</p>
    </Panel>
  )
}
