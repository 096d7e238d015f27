import type { Problem } from '@milepost/contract'
import { useState } from 'preact/hooks'
import type { Reply } from '../api/api.ts'

export interface Acting {
  busy: boolean
  /** Why the last one was not done. */
  problem: Problem | undefined
  /** Does one thing after the other: while one is under way, others are not begun. */
  act<Answer>(request: () => Promise<Reply<Answer>>, then: (answer: Answer) => void): void
}

/** Changes that are made when somebody asks for them, and what became of the last. */
export function useAct(): Acting {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  return {
    busy,
    problem,
    act(request, then) {
      if (busy) return
      setBusy(true)
      setProblem(undefined)
      void request().then((reply) => {
        setBusy(false)
        if (reply.ok) then(reply.answer)
        else setProblem(reply.problem)
      })
    },
  }
}
