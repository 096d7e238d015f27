import type { Experience, Target } from '@milepost/contract'
import { type Decision, evaluate, type Session, type Subject } from '@milepost/targeting'
import { isElsewhere, targetOf } from './pointing.ts'
import type { Rulebook } from './rulebook.ts'
import type { Visit } from './visit.ts'

/** Answers of a page where nobody looks for elements. */
export interface Eyes {
  find(target: Target): Element | null
}

/** The arbiter's part of the moment. Without eyes every target counts as away: what cannot be found is not shown. */
export function sessionOf(visit: Visit, rulebook: Rulebook, subject: Subject, eyes: Eyes | undefined, quiet: string | undefined): Session {
  const { startedAt, events, shown, started, open, readyAt } = visit
  const isAway = (experience: Experience) => {
    if (isElsewhere(experience, subject, visit)) return true
    const target = targetOf(experience, subject, visit)
    return target !== undefined && !eyes?.find(target)
  }
  const targetMissing = rulebook.experiences.flatMap((experience) => (isWanted(experience, subject, visit) && isAway(experience) ? [experience.id] : []))
  return { startedAt, events, shown, started, open, readyAt, targetMissing, ...(quiet ? { quiet } : {}) }
}

/** Nobody looks for the target of what is done or dismissed, but for who asked for it again. */
function isWanted({ id }: Experience, { person }: Subject, { started, open }: Visit): boolean {
  const { doneAt, dismissedAt } = person?.progress[id] ?? {}
  return (doneAt === undefined && dismissedAt === undefined) || started.includes(id) || open.some(({ experience }) => experience === id)
}

/** When each delayed experience was first ready: its audience holds, and its delay runs from there. */
export function newlyReady({ readyAt }: Visit, { experiences }: Rulebook, subject: Subject): Record<string, number> {
  const ready = experiences.filter(({ id, trigger, audience }) => {
    const isDelayed = trigger?.on === 'ready' && trigger.delayMs !== undefined
    return isDelayed && readyAt[id] === undefined && (!audience || evaluate(audience, { ...subject, salt: id }).truth === true)
  })
  return Object.fromEntries(ready.map(({ id }) => [id, subject.now]))
}

/** Targets that a change of the page may bring or take: of what is shown, of what waits for one, and of rules. */
export function wantedTargets({ ruleTargets }: Rulebook, { shown, held }: Decision, subject: Subject, visit: Visit): Target[] {
  const waiting = held.filter(({ reason }) => reason === 'targetMissing')
  const pointing = [...shown, ...waiting].flatMap(({ experience }) => targetOf(experience, subject, visit) ?? [])
  return [...new Map([...pointing, ...ruleTargets].map((target) => [JSON.stringify(target), target])).values()]
}
