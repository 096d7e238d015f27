import type { ExperienceAnswer } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Hint } from '../../hint/hint.tsx'
import { Measure } from '../../measure/measure.tsx'
import { absence } from '../../measure/standing.ts'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { count, percent } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { date } from '../../words/time.ts'

type Lift = NonNullable<ExperienceAnswer['lift']>

interface LiftProps {
  id: string
  /** The title that people see. Left out where the first part has the same one. */
  title: string | null
}

/** An experience with its parts and its lift. Nothing is called a lift while the interval includes zero. */
export function Lift({ id, title }: LiftProps) {
  const { timeZone } = useDashboard()
  const asked = useAnswer(ask.experience(id, { segment: useNarrowing().query.segment }))
  const heading = title && <div class="soft small">{title}</div>
  if (asked.state !== 'ready') return heading
  const { lift, parts, seen } = asked.answer
  const shown = parts.filter(({ share }) => absence(share, 'people') === null)
  return (
    <>
      {shown[0]?.title && textIn(shown[0].title) === title ? null : heading}
      {shown.length > 0 && (
        <ol class="experiences-parts soft small" aria-label={`Of ${count(seen)} who saw it`}>
          {shown.map(({ id, title, share }) => (
            <li key={id}>
              <span class="numbers">{percent((share.value ?? 0) / 100)}</span> {title === null ? id : textIn(title)}
            </li>
          ))}
        </ol>
      )}
      {lift && (
        <div class="small">
          <Hint words={<LiftWords lift={lift} zone={timeZone.value} />}>{inWords(lift)}</Hint>
        </div>
      )}
    </>
  )
}

function inWords({ verdict, goal, treated, heldOut }: Lift): string {
  const missing = absence(heldOut, 'held out') ?? absence(treated, 'who may see it')
  if (missing) return `Lift on "${goal.name}": ${missing.toLowerCase()}`
  const both = `${percent((treated.value ?? 0) / 100)} against ${percent((heldOut.value ?? 0) / 100)} of those held out`
  if (verdict === 'none') return `"${goal.name}": ${both}, no difference beyond chance`
  return `"${goal.name}": ${both}, a ${verdict}`
}

function LiftWords({ lift, zone }: { lift: Lift; zone: string }) {
  const many = lift.goal.unit === 'account' ? 'accounts' : 'people'
  return (
    <>
      <Measure name="Difference, in percentage points" measure={lift.difference} unit="percentChange" definition={definitions.lift.definition} many={many} size="row" />
      <p>{lift.population}</p>
      <p>
        Within {lift.windowDays} days, since {date(lift.since, zone)}; {count(lift.tooYoung)} {lift.tooYoung === 1 ? 'is' : 'are'} too young and {count(lift.before)} had reached it before.
      </p>
    </>
  )
}
