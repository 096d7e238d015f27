import type { Moment, Subject } from '@milepost/targeting'
import type { World } from './engine.ts'
import { createFactsOf } from './facts-of.ts'
import type { Rulebook } from './rulebook.ts'

/** Everything that rules and the arbiter may ask about, now. */
export function createMomentOf({ browser, memory, visits, settings, quiet, eyes: look }: Pick<World, 'browser' | 'memory' | 'visits' | 'settings' | 'quiet' | 'eyes'>): (book: Rulebook) => Moment {
  const factsOf = createFactsOf()
  return (book) => {
    const known = memory.known()
    // Undefined until elements can be looked for: nobody knows then what is there.
    const eyes = look()?.canSee(book) ? look() : undefined
    const { dayOf, startOfDay } = book.calendar
    const asked: Subject = {
      now: browser.now(),
      key: memory.key(),
      ...factsOf(known, book),
      // Of who asks for privacy nobody else will ever say more.
      partial: !known.base && !browser.asksForPrivacy,
      page: browser.page(),
      language: settings.language(),
      hasElement: (target) => eyes && eyes.find(target) !== null,
      dayOf,
      startOfDay,
    }
    const subject = book.complete?.(asked, book) ?? asked
    const visit = visits.get()
    const session = { ...visit, targetMissing: eyes?.missing(book, subject, visit) ?? [], ...(quiet && { quiet }) }
    return { ...subject, closed: known.base?.closed, session }
  }
}
