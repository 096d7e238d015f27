import type { Session, Subject } from '@milepost/targeting'
import type { Rulebook } from './rulebook.ts'
import type { Visit } from './visit.ts'

/** The arbiter's part of the moment. */
export function sessionOf(visit: Visit, targetMissing: string[], quiet: string | undefined): Session {
  return { ...visit, targetMissing, ...(quiet ? { quiet } : {}) }
}

/** When each delayed experience was first ready: its audience holds, and its delay runs from there. */
export function newlyReady({ readyAt }: Visit, { experiences, targeting }: Rulebook, subject: Subject): Record<string, number> {
  const ready = experiences.filter(({ id, trigger, audience }) => {
    const isDelayed = trigger?.on === 'ready' && trigger.delayMs !== undefined
    return isDelayed && readyAt[id] === undefined && (!audience || targeting.evaluate(audience, { ...subject, salt: id }).truth === true)
  })
  return Object.fromEntries(ready.map(({ id }) => [id, subject.now]))
}
