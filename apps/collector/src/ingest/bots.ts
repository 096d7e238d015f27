import { isbot } from 'isbot'

/** User agents whose answer is kept: a page has one, and there are not many at a time. */
const keptAgents = 1_000

/**
 * Whether a message comes from a bot by its own saying: the user agent that the message names, else that of the browser which sent it. A
 * program that is no browser (a server's client) is none: what it forwards is of people.
 */
export function createBotFinder(): (agent: string | undefined) => boolean {
  const known = new Map<string, boolean>()
  return (agent) => {
    if (agent === undefined || agent === '') return false
    const kept = known.get(agent)
    if (kept !== undefined) return kept
    const found = isbot(agent)
    if (known.size >= keptAgents) known.clear()
    known.set(agent, found)
    return found
  }
}
