import type { AccountAnswer } from '@milepost/contract'
import { stageColour } from '../chart/stage-colour.ts'
import { useDashboard } from '../dashboard.ts'
import { days } from '../words/number.ts'
import { date } from '../words/time.ts'
import { WhyStage } from '../why/why-stage.tsx'
import { StageName, stageTitle } from './stage-name.tsx'
import './stage-history.css'

type History = AccountAnswer['stages'][number]

/** One model's stages over the life of an account or person: a strip to scale, and the same in words. */
export function StageHistory({ history, owner, id }: { history: History; owner: 'people' | 'accounts'; id: string }) {
  const { project, timeZone, now } = useDashboard()
  const model = project.value?.stageModels.find(({ id }) => id === history.model)
  const { spans } = history
  if (spans.length === 0) return <p class="soft">No stage of {model?.name ?? history.model} has been reached yet.</p>
  return (
    <div class="stage-history">
      <h3>{model?.name ?? history.model}</h3>
      <div class="stage-strip" aria-hidden="true">
        {spans.map(({ stage, enteredAt, leftAt }) => (
          <span
            key={`${stage} ${enteredAt}`}
            title={stageTitle(model, stage)}
            style={{ flexGrow: Math.max(1, (leftAt ?? now()) - enteredAt), background: stageColour(model, stage) }}
          />
        ))}
      </div>
      <ol class="stage-spans">
        {[...spans].reverse().map(({ stage, enteredAt, leftAt }) => (
          <li key={`${stage} ${enteredAt}`}>
            <StageName id={stage} {...(model ? { model } : {})} />
            <span class="numbers">{days(((leftAt ?? now()) - enteredAt) / 86_400_000)}</span>
            <span class="stage-span-dates soft small numbers">
              {leftAt === null ? 'since ' : ''}
              {date(enteredAt, timeZone.value)}
              {leftAt === null ? '' : ` \u2013 ${date(leftAt, timeZone.value)}`}
            </span>
          </li>
        ))}
      </ol>
      <WhyStage owner={owner} id={id} model={history.model} />
    </div>
  )
}
