import type { Condition, Unit } from '@milepost/contract'
import { useAnswer } from '../../answer/use-answer.ts'
import { useRested } from '../../answer/use-rested.ts'
import { ask } from '../../api/question.ts'
import { count, countedMany, percent } from '../../words/number.ts'

/** How many would have reached it by now: asked as soon as the rule stands still. */
export function Preview({ unit, when }: { unit: Unit; when: Condition | null }) {
  const rule = when && JSON.stringify(when)
  const asked = useRested(rule)
  return (
    <p class="milestone-preview" role="status">
      {rule === null ? <span class="soft">Once the rule is complete, what it would count appears here.</span> : asked === rule ? <Found unit={unit} rule={rule} /> : <span class="soft">Counting</span>}
    </p>
  )
}

function Found({ unit, rule }: { unit: Unit; rule: string }) {
  const asked = useAnswer(ask.milestonePreview({ unit, when: rule }))
  if (asked.state === 'waiting') return <span class="soft">Counting</span>
  if (asked.state === 'failed') return <span class="soft">{asked.problem.message}</span>
  const { reached, looked, of } = asked.answer
  const many = unit === 'person' ? 'people' : 'accounts'
  if (of === 0) return <span class="soft">There are no {many} yet.</span>
  if (looked < of) {
    return (
      <>
        <b>About {percent(reached / looked)}</b> of {countedMany(of, many)} would have reached it by now <span class="soft">({count(reached)} of a sample of {count(looked)})</span>
      </>
    )
  }
  return (
    <>
      <b>
        {count(reached)} of {countedMany(of, many)}
      </b>{' '}
      would have reached it by now <span class="soft">({percent(reached / of)})</span>
    </>
  )
}
