import type { AnswerRow } from '@milepost/contract'
import { type Band, bands, type ScoreType } from '@milepost/contract/vocabulary'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useList } from '../../answer/use-list.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { ListFiles } from '../../export/list-files.tsx'
import { More } from '../../list/more.tsx'
import { SearchField } from '../../list/search-field.tsx'
import { TrustFilter } from '../../list/trust-filter.tsx'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { AnswerItem } from './answer-item.tsx'
import { bandNames } from './score-type.ts'

/** What people said, newest first. */
export function Answers({ type, survey }: { type: ScoreType; survey: string | null }) {
  const { place } = useDashboard()
  const band = bands.find((name) => name === place.query.value.get('band')) ?? null
  const q = place.query.value.get('q')
  const trust = place.query.value.get('trust')
  const { segment } = useNarrowing().query
  const filters = { type, survey, band, q, trust, segment }
  const list = useList<AnswerRow>(ask.answers(filters))
  return (
    <Panel title="Answers" actions={<BandPicker type={type} chosen={band} />} flush>
      <div class="answers-tools">
        <SearchField label="Find in what people wrote" />
        <TrustFilter />
        <ListFiles list="answers" about={filters} />
      </div>
      <Answered asked={list.asked} skeleton={<Skeleton lines={6} />}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={q ? `Nobody wrote “${q}”` : trust ? 'No answers of people who are known so' : band ? `No answers from ${bandNames[type][band].toLowerCase()}` : 'No answers yet'}>
              {q ? 'Search for fewer or other words.' : trust ? 'Choose everybody.' : band ? 'Choose another band.' : 'They appear here as soon as somebody answers.'}
            </Empty>
          ) : (
            <>
              <ul class="answers">
                {list.items.map((answer) => (
                  <AnswerItem answer={answer} key={answer.submission} />
                ))}
              </ul>
              <More list={list} />
            </>
          )
        }
      </Answered>
    </Panel>
  )
}

function BandPicker({ type, chosen }: { type: ScoreType; chosen: Band | null }) {
  const { place } = useDashboard()
  return (
    <div class="choice" role="group" aria-label="Band">
      <button type="button" aria-pressed={chosen === null} onClick={() => place.set({ band: null })}>
        All
      </button>
      {[...bands].reverse().map((band) => (
        <button type="button" key={band} aria-pressed={chosen === band} onClick={() => place.set({ band })}>
          {bandNames[type][band]}
        </button>
      ))}
    </div>
  )
}
