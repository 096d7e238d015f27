import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { AnswerItem } from '../satisfaction/answer-item.tsx'
import { CardLink } from './card-link.tsx'
import '../satisfaction/satisfaction.css'

/** Newest comments on the card. */
const shown = 5

export function AnswersCard() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.answers({ segment: useNarrowing().query.segment }))
  return (
    <Panel title="What they say" actions={<CardLink href={place.href('/satisfaction')}>All answers</CardLink>} flush>
      <Answered asked={asked} skeleton={<Skeleton lines={6} />}>
        {({ items }) => {
          const said = items.filter(({ texts }) => texts.length > 0).slice(0, shown)
          if (said.length === 0) return <Empty title="Nobody has written anything yet">Answers with words appear here, newest first.</Empty>
          return (
            <ul class="answers">
              {said.map((answer) => (
                <AnswerItem answer={answer} mixed key={answer.submission} />
              ))}
            </ul>
          )
        }}
      </Answered>
    </Panel>
  )
}
