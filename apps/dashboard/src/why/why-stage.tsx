import type { WhyAnswer } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { Answered } from '../answer/answered.tsx'
import { Skeleton } from '../answer/skeleton.tsx'
import { useAnswer } from '../answer/use-answer.ts'
import { ask } from '../api/question.ts'
import { textIn } from '../words/text.ts'
import { VerdictLines } from './verdict-lines.tsx'
import './why.css'

interface WhyStageProps {
  owner: 'people' | 'accounts'
  id: string
  model: string
}

/** The rule of each stage for this person or account. Asked for only when it is opened. */
export function WhyStage({ owner, id, model }: WhyStageProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why this stage?</summary>
      {isOpen && <Rules owner={owner} id={id} model={model} />}
    </details>
  )
}

function Rules({ owner, id, model }: WhyStageProps) {
  const asked = useAnswer(ask.why(owner, id))
  return (
    <Answered asked={asked} skeleton={<Skeleton lines={4} />}>
      {(answer) => {
        const found = answer.models.find((each) => each.model === model)
        return found ? <Why why={found} /> : <p class="soft">Nothing is known of it yet.</p>
      }}
    </Answered>
  )
}

function Why({ why: { stage, stages, skipped } }: { why: WhyAnswer['models'][number] }) {
  const nameOf = (id: string) => textIn(stages.find((each) => each.id === id)?.name ?? id)
  const own = stages.find(({ id }) => id === stage)
  const others = stages.filter(({ id }) => id !== stage)
  return (
    <>
      {own ? (
        <>
          <h4>{nameOf(own.id)}, because</h4>
          <VerdictLines lines={own.lines} />
        </>
      ) : (
        <p class="soft">The rule of no stage holds.</p>
      )}
      {skipped.length > 0 && <p class="soft small">Skipped on the way: {skipped.map(nameOf).join(', ')}.</p>}
      {others.map(({ id, holds, lines }) => (
        <details class="why" key={id}>
          <summary>
            {nameOf(id)}: {holds === true ? 'holds too, and goes after' : holds === false ? 'does not hold' : 'not known'}
          </summary>
          <VerdictLines lines={lines} />
        </details>
      ))}
    </>
  )
}
