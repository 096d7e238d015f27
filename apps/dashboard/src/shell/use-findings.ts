import { useEffect, useState } from 'preact/hooks'
import { ask } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'
import { pages } from '../pages/pages.ts'
import { type Finding, findingsOf, findPages } from './finding.ts'

/** Milliseconds without a key before the collector is asked. */
const restMs = 150

/** Pages at once, people and accounts as soon as the collector has them. */
export function useFindings(typed: string): { findings: Finding[]; searching: boolean } {
  const { api } = useDashboard()
  const [found, setFound] = useState<{ typed: string; findings: Finding[] }>({ typed: '', findings: [] })
  const q = typed.trim()
  useEffect(() => {
    if (q === '') return
    const giveUp = new AbortController()
    const timer = setTimeout(async () => {
      const replies = await Promise.all([
        api.get(ask.people({ q }), giveUp.signal),
        api.get(ask.accounts({ q }), giveUp.signal),
      ]).catch(() => undefined)
      if (!replies || giveUp.signal.aborted) return
      const [people, accounts] = replies
      const findings = findingsOf(people.ok ? people.answer : undefined, accounts.ok ? accounts.answer : undefined)
      setFound({ typed: q, findings })
    }, restMs)
    return () => {
      clearTimeout(timer)
      giveUp.abort()
    }
  }, [q])
  const known = q !== '' && found.typed === q
  return { findings: [...findPages(pages, q), ...(known ? found.findings : [])], searching: q !== '' && !known }
}
