import type { Content, Facts, SubjectRef, Unit, WhyAnswer } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import { joined } from '../../fold/joined.ts'
import { whyOf } from '../../stages/why.ts'
import type { KnownFacts } from '../../store/facts.ts'
import type { History, StageSpan } from '../../store/reports/subjects.ts'

export interface WhyInput {
  subject: SubjectRef
  /** The key of the subject's sticky draws: its user id, anonymous id or account id. */
  key: string
  /** Stage models of these units are explained. */
  units: readonly Unit[]
  content: Content | null
  history: History
  known: KnownFacts
  calendar: Calendar
}

export function whyAnswer({ subject, key, units, content, history, known, calendar: { dayOf, startOfDay } }: WhyInput): WhyAnswer {
  const { asOf } = known
  const models = (content?.stageModels ?? []).filter(({ unit }) => units.includes(unit))
  const facts: Record<Unit, Facts> = { person: joined(known.person), account: joined(known.account) }
  const spansOf = (model: string) => history.spans.filter((span) => span.model === model)
  const stagesAt = (unit: Unit, at: number) => Object.fromEntries(models.filter((each) => each.unit === unit).map(({ id }) => [id, stageAt(spansOf(id), at)]))
  const isPerson = units.includes('person')

  return {
    asOf,
    subject,
    models: models.map((model) => {
      const from = facts[model.unit].firstAt ?? asOf
      const subjectAt = (at: number) => {
        const account = { ...facts.account, stages: stagesAt('account', at) }
        // The rules of an account's model see the account alone.
        const person = isPerson && model.unit === 'person' ? { person: { ...facts.person, stages: stagesAt('person', at) } } : {}
        return { now: at, key: model.unit === 'person' || !isPerson ? key : '', account, ...person, dayOf, startOfDay }
      }
      const moves = history.spans.map(({ enteredAt }) => enteredAt).sort((a, b) => a - b)
      return whyOf(model, { spans: spansOf(model.id), subjectAt, moves, from, asOf }, content ?? {})
    }),
  }
}

function stageAt(spans: readonly StageSpan[], at: number): string | null {
  return spans.find(({ enteredAt, leftAt }) => enteredAt <= at && (leftAt === null || at < leftAt))?.stage ?? null
}
