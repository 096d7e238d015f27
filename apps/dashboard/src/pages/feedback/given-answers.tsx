import type { FeedbackAnswer } from '@milepost/contract'
import { bandOf, isScoreType } from '@milepost/contract/vocabulary'
import { textIn } from '../../words/text.ts'
import { ScoreMark } from '../satisfaction/score-mark.tsx'
import { choiceWords } from './choice-words.ts'

/** Every answer under its question. */
export function GivenAnswers({ answers }: Pick<FeedbackAnswer, 'answers'>) {
  return (
    <dl class="given">
      {answers.map(({ question, title, type, score, text, choices }) => (
        <div key={question}>
          <dt class="soft small">{title ? textIn(title) : question}</dt>
          <dd>
            {score !== null && isScoreType(type) && <ScoreMark answer={{ score, type, band: bandOf(type, score) }} />}
            {choiceWords(type, choices).map((words) => (
              <p key={words}>{words}</p>
            ))}
            {text && <p class="given-text">{text}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
