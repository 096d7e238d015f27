import type { ComponentChildren } from 'preact'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'
import type { Asked } from './use-answer.ts'
import './answer.css'

interface AnsweredProps<Answer> {
  asked: Asked<Answer>
  /** Default: a block and a few lines. */
  skeleton?: ComponentChildren
  children: (answer: Answer) => ComponentChildren
}

/** The three states of a question, so that no page forgets one. */
export function Answered<Answer>({ asked, skeleton, children }: AnsweredProps<Answer>) {
  if (asked.state === 'waiting') return <>{skeleton ?? <Skeleton block />}</>
  if (asked.state === 'failed') return <ProblemNotice problem={asked.problem} retry={asked.retry} />
  return (
    <div class={asked.refreshing ? 'answered refreshing' : 'answered'} aria-busy={asked.refreshing}>
      {children(asked.answer)}
    </div>
  )
}
