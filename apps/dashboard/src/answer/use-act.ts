import type { Problem } from '@milepost/contract'
import { useState } from 'preact/hooks'
import type { Reply } from '../api/api.ts'

export interface Acting {
  busy: boolean
  /** Why the last change failed. */
  problem: Problem | undefined
  /** Sends a change; does nothing while another is under way. */
  act<Answer>(request: () => Promise<Reply<Answer>>, then: (answer: Answer) => void): void
}

/** Sends changes when somebody presses a button, and says how the last one went. */
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
