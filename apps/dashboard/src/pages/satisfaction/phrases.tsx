import { bands, type ScoreType } from '@milepost/contract/vocabulary'
import { Answered } from '../../answer/answered.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { count, counted } from '../../words/number.ts'
import { bandNames } from './score-type.ts'

/** What people say often; a click finds who said it. */
export function Phrases({ type }: { type: ScoreType }) {
  const { place, days } = useDashboard()
  const { segment } = useNarrowing().query
  const band = bands.find((name) => name === place.query.value.get('band')) ?? null
  const asked = useAnswer(ask.phrases({ ...days.value, segment, type, band }))
  return (
    <Panel title={band ? `What ${bandNames[type][band].toLowerCase()} say often` : 'What people say often'} note="Runs of up to three words, by in how many submissions they stand; five at least.">
      <Answered asked={asked} skeleton={<Skeleton lines={2} />}>
        {({ phrases, texts }) =>
          phrases.length === 0 ? (
            <p class="soft">Nothing stands in five or more of {counted(texts, 'text')}.</p>
          ) : (
            <div class="phrases">
              {phrases.map(({ phrase, texts: n }) => (
                <button type="button" class="button button-small" key={phrase} onClick={() => place.set({ q: phrase })}>
                  {phrase} <span class="numbers">{count(n)}</span>
                </button>
              ))}
            </div>
          )
        }
      </Answered>
    </Panel>
  )
}
