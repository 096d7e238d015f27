import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '@milepost/contract'
import { following, type Question } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'
import { type Asked, useAnswer } from './use-answer.ts'

export interface Page<Item> {
  items: Item[]
  next: string | null
}

/** `First` is the answer of the first page, where it says more than its items. */
export interface MoreOf<Item, First extends Page<Item> = Page<Item>> {
  asked: Asked<First>
  items: Item[]
  /** Present while there is more to ask for. */
  more?: () => void
  moreState: 'idle' | 'waiting' | Problem
}

/** A list that grows a page at a time; a changed question starts it anew. */
export function useList<Item, First extends Page<Item> = Page<Item>>(question: Question<First>): MoreOf<Item, First> {
  const { api } = useDashboard()
  const asked = useAnswer(question)
  const [added, setAdded] = useState<{ address: string; items: Item[]; next: string | null }>()
  const [moreState, setMoreState] = useState<'idle' | 'waiting' | Problem>('idle')
  useEffect(() => {
    setAdded(undefined)
    setMoreState('idle')
  }, [question.address])

  const first: Page<Item> = asked.state === 'ready' ? asked.answer : { items: [], next: null }
  const grown = added?.address === question.address ? added : undefined
  const next = grown ? grown.next : first.next
  const items = grown ? [...first.items, ...grown.items] : first.items

  async function more() {
    if (next === null || moreState === 'waiting') return
    setMoreState('waiting')
    const reply = await api.get(following(question, next))
    if (!reply.ok) return setMoreState(reply.problem)
    setMoreState('idle')
    setAdded({ address: question.address, items: [...(grown?.items ?? []), ...(reply.answer as Page<Item>).items], next: reply.answer.next })
  }
  return { asked, items, moreState, ...(next === null ? {} : { more }) }
}
