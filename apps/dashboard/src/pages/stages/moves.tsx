import type { StagesAnswer } from '@milepost/contract'
import { Empty } from '../../answer/empty.tsx'
import { Panel } from '../../look/panel.tsx'
import { Hint } from '../../hint/hint.tsx'
import { MeasureWords } from '../../measure/measure-words.tsx'
import { definitions } from '../../measure/definition.ts'
import { StageName, stageTitle } from '../../stage/stage-name.tsx'
import { count, percent } from '../../words/number.ts'
import { moveTable, summaryInWords } from './move-table.ts'

/** From where to where, with the share of those who left; darker is more. */
export function Moves({ answer }: { answer: StagesAnswer }) {
  const { model, moves } = answer
  if (moves.length === 0) {
    return (
      <Panel title="Moves between stages">
        <Empty title="Nobody moved in this period">Choose a longer period to see moves.</Empty>
      </Panel>
    )
  }
  const { from, to, cells, most } = moveTable(answer)
  return (
    <Panel
      title="Moves between stages"
      note={`${summaryInWords(moves)} Each row adds up to all who left that stage.`}
    >
      <div class="table-scroll" role="region" aria-label="From where to where" tabIndex={0}>
        <table class="table moves">
          <thead>
            <tr>
              <th scope="col">From</th>
              {to.map((id) => (
                <th scope="col" key={id}>
                  <StageName id={id} model={model} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from.map((source) => (
              <tr key={source}>
                <th scope="row">
                  <StageName id={source} model={model} />
                </th>
                {to.map((target) => {
                  const move = cells.get(`${source} ${target}`)
                  if (!move) return <td key={target} class="moves-none" />
                  const words = (
                    <>
                      <p>
                        <b>
                          {stageTitle(model, source)} to {stageTitle(model, target)}
                        </b>
                      </p>
                      <MeasureWords measure={move.rate} unit="percent" definition={definitions.move} many="leavers" />
                    </>
                  )
                  return (
                    <td key={target} class={`moves-cell moves-${move.direction}`} style={{ '--weight': `${12 + (58 * move.count) / most}%` }}>
                      <Hint words={words}>
                        <b>{count(move.count)}</b>
                        {move.rate.value !== null && move.rate.n >= 5 && <span class="moves-rate">{percent(move.rate.value / 100)}</span>}
                      </Hint>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="moves-key soft small">
        <i class="swatch moves-swatch-on" /> onwards <i class="swatch moves-swatch-back" /> backwards or out
      </p>
    </Panel>
  )
}
