import { progressOf } from '../reckoning/known.ts'
import type { Reckoning } from '../reckoning/reckon.ts'

/** What is compared of the answer about the project. */
export function projectCounts({ messages, people, accounts }: Reckoning) {
  return {
    messages: messages.length,
    people: people.length,
    identified: people.filter(({ id }) => id.startsWith('u:')).length,
    accounts: accounts.length,
    lastMessageAt: messages.length > 0 ? Math.max(...messages.map(({ at }) => at)) : null,
  }
}

/** People who saw, completed and dismissed each experience. */
export function experienceCounts({ past, people }: Reckoning) {
  return past.content.experiences.map(({ id }) => {
    const came = people.map((person) => progressOf(person, id))
    return {
      id,
      seen: came.filter(({ seen }) => seen.length > 0).length,
      completed: came.filter(({ done }) => done !== null).length,
      dismissed: came.filter(({ dismissed, reopened }) => dismissed !== null && (reopened === null || dismissed > reopened)).length,
    }
  })
}
