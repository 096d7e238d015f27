import type { ActivationAnswer } from '@milepost/contract'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { type Asked, useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { type Attention, openIn, riskIn, weakestIn } from './attention.ts'

/** What to look at first; nothing where there is nothing. */
export function AttentionCard({ activation }: { activation: Asked<ActivationAnswer> }) {
  const { place } = useDashboard()
  const { segment } = useNarrowing().query
  const health = useAnswer(ask.health({ segment }))
  const feedback = useAnswer(ask.feedback({ status: 'open' }))
  const asked = [health, feedback, activation]
  const lines = [
    found(health, riskIn),
    found(feedback, (page) => openIn(page, segment !== null)),
    found(activation, weakestIn),
  ].filter((line) => line !== null)
  const failed = [health, feedback].find(({ state }) => state === 'failed')
  const isWaiting = asked.some(({ state }) => state === 'waiting')
  if (lines.length === 0 && !failed && !isWaiting) return null
  return (
    <Panel title="Needs attention">
      {isWaiting ? (
        <Skeleton lines={2} />
      ) : (
        <ul class="overview-attention">
          {lines.map(({ page, title, words }) => (
            <li key={page}>
              <a href={place.href(page)}>
                <b>{title}</b>
                <span class="soft small">{words}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {failed?.state === 'failed' && <ProblemNotice problem={failed.problem} retry={failed.retry} />}
    </Panel>
  )
}

function found<Answer>(asked: Asked<Answer>, lineOf: (answer: Answer) => Attention | null): Attention | null {
  return asked.state === 'ready' ? lineOf(asked.answer) : null
}
