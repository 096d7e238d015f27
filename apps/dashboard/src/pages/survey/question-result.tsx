import type { SurveyQuestionResult } from '@milepost/contract'
import { isScoreType } from '@milepost/contract/vocabulary'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { fewest } from '../../measure/standing.ts'
import { count, counted, mean } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { Options } from './options.tsx'
import { typeWords } from './option-name.ts'
import { Split } from './split.tsx'

const unsplit: readonly string[] = ['text', 'message', 'consent']

/** One question: who came to it, who answered, and what. */
export function QuestionResult({ survey, result, place: number }: { survey: string; result: SurveyQuestionResult; place: number }) {
  const { place } = useDashboard()
  const { id, type, title, score, unit, parts, answered } = result
  const name = title === null ? id : textIn(title)
  const isSplit = place.query.value.get('split') === id
  const canSplit = !unsplit.includes(type) && answered >= fewest && title !== null
  return (
    <Panel
      title={`${number}. ${name}`}
      note={
        <>
          <span class="survey-type">{typeWords[type]}</span> {title === null ? 'No longer asked.' : type === 'message' ? comeWords(result) : `${comeWords(result)} ${timeWords(result)}`}
        </>
      }
      actions={
        canSplit && (
          <button type="button" class="button button-small" aria-expanded={isSplit} aria-label={`${isSplit ? 'Close groups' : 'Compare groups'}: ${name}`} onClick={() => place.set({ split: isSplit ? null : id })}>
            {isSplit ? 'Close groups' : 'Compare groups'}
          </button>
        )
      }
    >
      {score && unit && (
        <p class="survey-score">
          <Measure name={typeWords[type]} measure={score} unit={unit} definition="The newest answer of each person in the period." />
          {isScoreType(type) && (
            <a class="text-link" href={place.href('/satisfaction', { type, survey })}>
              Over time and by group
            </a>
          )}
        </p>
      )}
      <Options type={type} parts={parts} title={name} />
      {type === 'text' && (
        <p>
          {counted(answered, 'text')}.{' '}
          <a class="text-link" href={place.href('/feedback', { survey })}>
            Read them in the inbox
          </a>
        </p>
      )}
      {isSplit && canSplit && <Split survey={survey} question={id} title={name} />}
    </Panel>
  )
}

function comeWords({ type, reached, reachedIsLeast, answered, stopped }: SurveyQuestionResult): string {
  if (reached === null) return ''
  const least = reachedIsLeast ? 'At least ' : ''
  const stop = stopped > 0 ? ` ${count(stopped)} came no further.` : ''
  if (type === 'message') return `${least}${counted(reached, 'submission')} came to it.${stop}`
  return `${least}${counted(reached, 'submission')} came to it, ${count(answered)} answered.${stop}`
}

function timeWords({ medianMs }: SurveyQuestionResult): string {
  return medianMs === null ? '' : `Half took up to ${mean(medianMs / 1000)}\u00a0s.`
}
