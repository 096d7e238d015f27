import type { Experience, Target, Tour } from '@milepost/contract'
import type { Decision, Subject } from '@milepost/targeting'
import type { Browser, Cancel } from '../browser/browser.ts'
import { watchTargets } from '../target/watch.ts'
import { isElsewhere, type Standing, standingOf, targetOf, wayTo } from './pointing.ts'
import type { Rulebook } from './rulebook.ts'
import type { Visit } from './visit.ts'

/** What the engine has to do with the host's elements. A chunk of its own, fetched where something published points at one. */
export interface Eyes {
  find(target: Target): Element | null
  /** Ids of what points at something that is not here now. */
  missing(book: Rulebook, subject: Subject, visit: Visit): string[]
  /** Watches what a change of the page may bring or take: targets of what is shown, of what waits for one, and of rules. */
  want(book: Rulebook, decision: Decision, subject: Subject, visit: Visit): void
  standingOf(book: Rulebook, tour: Tour, subject: Subject, visit: Visit): Standing
  isElsewhere(book: Rulebook, experience: Experience, subject: Subject, visit: Visit): boolean
  wayTo(book: Rulebook, tour: Tour, subject: Subject, visit: Visit): string | undefined
  end: Cancel
}

/** @param onChange a target that is wanted is another element than before; called before the next paint. */
export function createEyes(browser: Browser, onChange: () => void, onProblem: (problem: string) => void): Eyes {
  const watch = watchTargets(browser, onChange, onProblem)
  return {
    find: watch.find,
    missing(book, subject, visit) {
      const isAway = (experience: Experience) => {
        if (isElsewhere(book, experience, subject, visit)) return true
        const target = targetOf(book, experience, subject, visit)
        return target !== undefined && !watch.find(target)
      }
      return book.experiences.flatMap((experience) => (isMeant(book, experience, subject, visit) && isAway(experience) ? [experience.id] : []))
    },
    want(book, { shown, held }, subject, visit) {
      const waiting = held.filter(({ reason }) => reason === 'targetMissing')
      // A target may be a list of ways, which stays one target.
      const pointing = [...shown, ...waiting].map(({ experience }) => targetOf(book, experience, subject, visit))
      const targets = [...pointing, ...book.manifest.reads.elements].filter((target) => target !== undefined)
      watch.want([...new Map(targets.map((target) => [JSON.stringify(target), target])).values()])
    },
    standingOf,
    isElsewhere,
    wayTo,
    end: watch.end,
  }
}

/**
 * Nobody looks for the target of what is done or dismissed, but for who asked for it again, nor of what is for other people or
 * pages: looking is dear where rules are cheap.
 */
function isMeant({ targeting }: Rulebook, { id, audience }: Experience, subject: Subject, { started, open }: Visit): boolean {
  if (open.some(({ experience }) => experience === id)) return true
  const { doneAt, dismissedAt } = subject.person?.progress[id] ?? {}
  if ((doneAt !== undefined || dismissedAt !== undefined) && !started.includes(id)) return false
  return !audience || targeting.evaluate(audience, { ...subject, salt: id }).truth === true
}
