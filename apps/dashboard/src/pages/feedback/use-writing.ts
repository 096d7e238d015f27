import type { Problem } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { useDashboard } from '../../dashboard.ts'

/** A text being typed for a list such as notes, and the texts that were sent since the list was read. */
export function useWriting<Item extends { id: unknown }>(path: string, known: readonly Item[]) {
  const { api } = useDashboard()
  const [added, setAdded] = useState<Item[]>([])
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<'idle' | 'sending' | Problem>('idle')

  async function send() {
    const text = typed.trim()
    if (text === '' || state === 'sending') return
    setState('sending')
    const reply = await api.post<Item>(path, { text })
    if (!reply.ok) return setState(reply.problem)
    setState('idle')
    setTyped('')
    setAdded((before) => [...before, reply.answer])
  }

  return { all: [...known, ...added.filter(({ id }) => !known.some((item) => item.id === id))], typed, setTyped, state, send }
}
