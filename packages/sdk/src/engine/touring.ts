import type { Experience, Step, Tour } from '@milepost/contract'
import type { Subject } from '@milepost/targeting'
import { stepOf } from '@milepost/targeting/steps'
import type { Rulebook } from './rulebook.ts'
import type { Visit } from './visit.ts'

/** Where a person is in a tour. */
export interface Standing {
  step: Step
  /** When they came to it in this visit; undefined before it was ever drawn. */
  since?: number
}

/** The step this tab is at: where the person went here, else the one to go on with from wherever they were last. */
export function standingOf({ targeting }: Rulebook, tour: Tour, subject: Subject, { steps }: Visit): Standing {
  const here = steps?.[tour.id]
  const step = here && tour.steps.find(({ id }) => id === here.step)
  return step ? { step, since: here.since } : { step: stepOf(tour, subject, targeting.evaluate) }
}

/** A step of a tour that is at home on another page: nothing is missing on this one. */
export function isElsewhere(book: Rulebook, experience: Experience, subject: Subject, visit: Visit): boolean {
  if (experience.kind !== 'tour') return false
  const { when } = standingOf(book, experience, subject, visit).step
  return when !== undefined && book.targeting.evaluate(when, { ...subject, salt: experience.id }).truth !== true
}

/** The address to open for the step that a tour is at; undefined where it is at home here, or has none. */
export function wayTo(book: Rulebook, tour: Tour, subject: Subject, visit: Visit): string | undefined {
  const { when, href } = standingOf(book, tour, subject, visit).step
  const isHere = when ? !isElsewhere(book, tour, subject, visit) : href !== undefined && isPath(href, subject)
  return isHere ? undefined : href
}

function isPath(href: string, { page }: Subject): boolean {
  return page !== undefined && new URL(href, page.href).pathname === page.path
}
