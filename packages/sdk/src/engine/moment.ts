import type { Moment, Subject } from '@milepost/targeting'
import type { Browser } from '../browser/browser.ts'
import type { Eyes } from './eyes.ts'
import { createFactsOf } from './known.ts'
import type { Memory } from './memory.ts'
import type { Quiet } from './quiet.ts'
import type { Rulebook } from './rulebook.ts'
import type { Visits } from './visit.ts'

export interface MomentOptions {
  browser: Browser
  memory: Memory
  visits: Visits
  language: () => string
  quiet: Quiet
  /** Undefined until elements can be looked for: nobody knows then what is there. */
  sight: (book: Rulebook) => Eyes | undefined
}

/** Everything that rules and the arbiter may ask about, now. */
export function createMomentOf({ browser, memory, visits, language, quiet, sight }: MomentOptions): (book: Rulebook) => Moment {
  const factsOf = createFactsOf()
  return (book) => {
    const known = memory.known()
    const eyes = sight(book)
    const { dayOf, startOfDay } = book.calendar
    const asked: Subject = {
      now: browser.now(),
      key: memory.key(),
      ...factsOf(known, book),
      // Of who asks for privacy nobody else will ever say more.
      partial: !known.base && !browser.asksForPrivacy,
      page: browser.page(),
      language: language(),
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
