import type { Experience } from '@milepost/contract'
import type { Subject } from '@milepost/targeting'
import type { Rulebook } from './rulebook.ts'
import type { Visits } from './visit.ts'

/** Notes when each delayed experience was first ready: its audience holds, and its delay runs from there. */
export function noteReady(visits: Visits, { targeting }: Pick<Rulebook, 'targeting'>, candidates: readonly Experience[], subject: Subject): void {
  const { readyAt = {} } = visits.get()
  const ready = candidates.filter(({ id, trigger, audience }) => {
    const isDelayed = trigger?.on === 'ready' && trigger.delayMs !== undefined
    return isDelayed && readyAt[id] === undefined && (!audience || targeting.evaluate(audience, { ...subject, salt: id }).truth === true)
  })
  if (ready.length > 0) visits.update(() => ({ readyAt: { ...readyAt, ...Object.fromEntries(ready.map(({ id }) => [id, subject.now])) } }))
}
