import type { PublishedExperience } from '@milepost/contract'
import type { Moment, Subject } from '@milepost/targeting'
import { mayApply } from '@milepost/targeting/early'
import type { World } from './engine.ts'
import { createFactsOf } from './facts-of.ts'
import type { Rulebook } from './rulebook.ts'

/** What the arbiter is asked with. */
export interface Here extends Moment {
  /** All that is published, and what is for this person alone. */
  experiences: readonly PublishedExperience[]
  /** Those of them that are open or may come here. Of all others it is sure that they are held, which is most of what a product has. */
  candidates: readonly PublishedExperience[]
}

/** Everything that rules and the arbiter may ask about, now. */
export function createMomentOf({ browser, memory, visits, settings, quiet, eyes: look }: Pick<World, 'browser' | 'memory' | 'visits' | 'settings' | 'quiet' | 'eyes'>): (book: Rulebook) => Here {
  const factsOf = createFactsOf()
  return (book) => {
    const key = memory.key()
    const known = memory.known(key)
    const { base } = known
    const page = browser.page()
    const facts = factsOf(known, book)
    const experiences = [...book.experiences, ...(base?.experiences ?? [])]
    const before = visits.get()
    const candidates = experiences.filter((one) => mayApply(one, page, facts.person.progress, before))
    // Undefined until elements can be looked for: nobody knows then what is there.
    const eyes = look()?.canSee(book) ? look() : undefined
    const asked: Subject = {
      now: browser.now(),
      key,
      ...facts,
      // Of who asks for privacy nobody else will ever say more.
      partial: !base && !browser.asksForPrivacy,
      page,
      language: settings.language(),
      hasElement: (target) => eyes && eyes.find(target) !== null,
      ...book.calendar,
    }
    const subject = book.complete?.(asked, book, candidates) ?? asked
    // What asks more than everyday questions notes in the visit what it saw.
    const visit = visits.get()
    const session = { ...visit, targetMissing: eyes?.missing(book, candidates, subject, visit) ?? [], ...(quiet && { quiet }) }
    return { ...subject, closed: base?.closed, session, experiences, candidates }
  }
}
