import { Answered } from '../../answer/answered.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { HealthReasons } from '../../health/health-reasons.tsx'
import { Panel } from '../../look/panel.tsx'

/** Why the account's health is what it is. */
export function AccountHealth({ id }: { id: string }) {
  return (
    <Panel title="Health">
      <Answered asked={useAnswer(ask.card(id))}>{({ health }) => <HealthReasons health={health} />}</Answered>
    </Panel>
  )
}
