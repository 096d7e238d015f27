import type { MovingOnAnswer } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { StageName } from '../../stage/stage-name.tsx'

type Row = MovingOnAnswer['stages'][number]

/** Does satisfaction at a stage go with moving on? */
export function MovingOn({ model }: { model: string | null }) {
  const { segment } = useNarrowing().query
  return <Answered asked={useAnswer(ask.movingOn({ model, segment }))}>{(answer) => <MovingOnPanel answer={answer} />}</Answered>
}

function MovingOnPanel({ answer: { model, stages, definition } }: { answer: MovingOnAnswer }) {
  const title = 'Do the satisfied move on sooner?'
  if (stages.length === 0) {
    return (
      <Panel title={title}>
        <Empty title="Nobody has answered an NPS question while in a stage">With the first answers this compares how soon the satisfied and the others go on to a later stage.</Empty>
      </Panel>
    )
  }
  return (
    <Panel title={title} note="NPS. Share that went on to a later stage within 30 days of the answer, promoters against the others.">
      <div class="table-scroll" role="region" aria-label={`Table: ${title}`} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">Satisfied</th>
              <th scope="col">Others</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {stages.map((row) => (
              <tr key={row.stage}>
                <th scope="row">
                  <StageName id={row.stage} model={model} />
                </th>
                {(['satisfied', 'others'] as const).map((group) => (
                  <td key={group}>
                    <Measure measure={row[group].within30Days} unit="percent" definition={definition} many="answers" size="row" />
                  </td>
                ))}
                <td>{inWords(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function inWords({ verdict, p }: Row): string {
  if (verdict === 'few') return 'too few to say'
  const chance = p === null ? '' : p < 0.001 ? ' (p < 0.001)' : ` (p = ${p.toFixed(3)})`
  if (verdict === 'none') return `none beyond chance${chance}`
  return `the satisfied move on ${verdict}${chance}`
}
