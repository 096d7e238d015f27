import type { AnswerRow } from '@milepost/contract'
import { bandNames } from './score-type.ts'
import './satisfaction.css'

/** A score in the colour of its band, which is said, too; empty where there is none. */
export function ScoreMark({ answer: { score, band, type } }: { answer: Pick<AnswerRow, 'score' | 'band' | 'type'> }) {
  if (score === null) return <span class="answer-score" />
  return (
    <span class={`answer-score answer-${band ?? 'middle'}`}>
      {score}
      {type && band && <span class="unseen">, {bandNames[type][band].toLowerCase()}</span>}
    </span>
  )
}
