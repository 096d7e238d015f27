import type { AnswerRow } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { StageName } from '../../stage/stage-name.tsx'
import { ago, dateTime } from '../../words/time.ts'
import { AskedAgain } from './asked-again.tsx'
import { ScoreMark } from './score-mark.tsx'
import { typeNames } from './score-type.ts'

/** One submission: the score, the words, and whose they are. @param mixed whether answers to other methods stand beside it */
export function AnswerItem({ answer, mixed = false }: { answer: AnswerRow; mixed?: boolean }) {
  const { place, now, timeZone } = useDashboard()
  const { type, texts, person, account, stage, at } = answer
  return (
    <li class="answer">
      <ScoreMark answer={answer} />
      <div class="answer-said">
        {texts.length === 0 ? <p class="soft">No comment</p> : texts.map(({ question, text }) => (
              <p key={question} dir="auto">
                {text}
              </p>
            ))}
        <p class="answer-from soft small">
          <a class="text-link" href={place.href(`/people/${encodeURIComponent(person.id)}`)}>
            {person.name}
          </a>
          {account && (
            <a class="text-link" href={place.href(`/accounts/${encodeURIComponent(account.id)}`)}>
              {account.name}
            </a>
          )}
          {mixed && type && <span>{typeNames[type]}</span>}
          {stage && <StageName id={stage} />}
          {answer.again && <AskedAgain />}
          <time dateTime={new Date(at).toISOString()} title={dateTime(at, timeZone.value)}>
            {ago(at, now())}
          </time>
        </p>
      </div>
    </li>
  )
}
