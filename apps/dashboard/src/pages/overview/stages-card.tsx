import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { stageColour } from '../../chart/stage-colour.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { StageName } from '../../stage/stage-name.tsx'
import { count, counted } from '../../words/number.ts'
import { changeOver, countsNow } from '../stages/counts.ts'
import { CardLink } from './card-link.tsx'

/** How many are where, and how that has moved. */
export function StagesCard() {
  const { place, project } = useDashboard()
  const model = project.value?.stageModels[0]
  if (!model) {
    return (
      <Panel title="Stages">
        <Empty title="No stage model yet">Push a stage model to see where accounts are in the lifecycle.</Empty>
      </Panel>
    )
  }
  return <Known href={place.href('/stages')} />
}

function Known({ href }: { href: string }) {
  const { place, days } = useDashboard()
  const asked = useAnswer(ask.stages({ ...days.value, segment: useNarrowing().query.segment }))
  return (
    <Panel title="Where they are now" actions={<CardLink href={href}>All about stages</CardLink>}>
      <Answered asked={asked}>
        {(answer) => {
          const rows = countsNow(answer)
          const total = rows.reduce((sum, row) => sum + row.count, 0)
          const [one, many, list] =
            answer.model.unit === 'person' ? (['person', 'people', '/people'] as const) : (['account', 'accounts', '/accounts'] as const)
          return (
            <>
              <div class="overview-strip" aria-hidden="true">
                {rows
                  .filter((row) => row.count > 0)
                  .map((row) => (
                    <span key={row.stage} style={{ flexGrow: row.count, background: stageColour(answer.model, row.stage) }} />
                  ))}
              </div>
              <p class="soft small">{counted(total, one, many)}. The small number is the change over the period.</p>
              <ul class="overview-stages">
                {rows.map((row) => (
                  <li key={row.stage}>
                    <a href={place.href(list, { stage: row.stage })}>
                      <StageName id={row.stage} model={answer.model} />
                      <span class="numbers">
                        <b>{count(row.count)}</b>
                        {row.stage !== null && <span class="soft small"> {changeOver(answer, row.stage)}</span>}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </Answered>
    </Panel>
  )
}
