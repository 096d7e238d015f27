import { Answered } from '../../answer/answered.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { ProjectDays } from '../../period/zone-picker.tsx'
import { Page } from '../../shell/page.tsx'
import { CohortTable } from './cohort-table.tsx'
import { RetentionCurve } from './retention-curve.tsx'
import { RetentionPickers } from './retention-pickers.tsx'
import './retention.css'

export function RetentionPage() {
  const { place, period } = useDashboard()
  const { from, to } = period.value
  const query = place.query.value
  const [unit, bucket, kind] = [query.get('unit'), query.get('bucket'), query.get('kind')]
  const { query: narrowed, comparison } = useNarrowing()
  const asked = useAnswer(ask.retention({ from, to, ...narrowed, unit, bucket, kind }))
  return (
    <Page title="Do they come back?" period narrows compares actions={<RetentionPickers />}>
      <Answered asked={asked}>
        {(answer) => (
          <div class="panels">
            <ProjectDays what="Weeks and months are" />
            <RetentionCurve answer={answer} comparison={comparison} />
            <CohortTable answer={answer} />
          </div>
        )}
      </Answered>
    </Page>
  )
}
