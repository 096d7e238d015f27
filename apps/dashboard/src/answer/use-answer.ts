import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '@milepost/contract'
import type { Question } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'

/** How a question stands. `refreshing` still shows the answer to the question before. */
export type Asked<Answer> =
  | { state: 'waiting'; retry(): void }
  | { state: 'failed'; problem: Problem; status: number; retry(): void }
  | { state: 'ready'; answer: Answer; refreshing: boolean; retry(): void }

interface Held<Answer> {
  address: string
  answer?: Answer
  failure?: { problem: Problem; status: number }
}

/**
 * Asks the collector and asks again whenever the question changes. The last answer stays on screen meanwhile, so that
 * a changed filter dims the page and does not empty it.
 */
export function useAnswer<Answer>(question: Question<Answer>): Asked<Answer> {
  const { api, memory, asOf } = useDashboard()
  const { address } = question
  const [turn, setTurn] = useState(0)
  const [held, setHeld] = useState<Held<Answer>>({ address: '' })
  const last = useRef<Answer | undefined>(undefined)
  const retry = () => {
    setHeld({ address: '' })
    setTurn((count) => count + 1)
  }

  useEffect(() => {
    const giveUp = new AbortController()
    api.get(question, giveUp.signal).then(
      (reply) => {
        if (giveUp.signal.aborted) return
        if (!reply.ok) return setHeld({ address, failure: reply })
        memory.keep(address, reply.answer)
        last.current = reply.answer
        const said = (reply.answer as { asOf?: number } | null)?.asOf
        if (said !== undefined) asOf.value = Math.max(said, asOf.peek() ?? 0)
        setHeld({ address, answer: reply.answer })
      },
      () => undefined,
    )
    return () => giveUp.abort()
  }, [address, turn])

  const current = held.address === address ? held : undefined
  if (current?.failure) return { state: 'failed', ...current.failure, retry }
  if (current?.answer !== undefined) return { state: 'ready', answer: current.answer, refreshing: false, retry }
  const earlier = memory.recall<Answer>(address) ?? last.current
  if (earlier !== undefined) return { state: 'ready', answer: earlier, refreshing: true, retry }
  return { state: 'waiting', retry }
}
