import type { Milestone, StageModel } from '@milepost/contract'
import type { Past } from '../past/past.ts'
import { type Days, daysOf } from './calendar.ts'
import { type Account, accountsOf, peopleOf, type Person } from './identity.ts'
import { instants } from './instants.ts'
import { firstAt, type Known } from './known.ts'
import { received, type Said } from './received.ts'
import { holds, type Subject } from './rule.ts'

/** A stay, from `enteredAt` to `leftAt` (out), ms since 1970. */
export interface Stay {
  stage: string | null
  enteredAt: number
  leftAt: number | null
}

/** All that follows from a past, as of its end. */
export interface Reckoning {
  past: Past
  messages: Said[]
  people: Person[]
  accounts: Account[]
  days: Days
  /** Of a person, by its id. */
  person: (id: string) => Person | undefined
  account: (id: string | null) => Account | undefined
  /** When somebody reached a milestone of its own kind; null while it has not. */
  reachedAt: (milestone: string, of: Person | Account) => number | null
  /** Where somebody was, in a model of its own kind. */
  stays: (model: string, of: Person | Account) => Stay[]
}

export function isPerson(of: Person | Account): of is Person {
  return 'identities' in of
}

export function knownOf(of: Person | Account): Known {
  const { messages } = of
  if (isPerson(of)) return { messages, telling: messages.filter(({ type }) => type === 'identify') }
  return { messages, telling: messages.filter(({ type, groupId }) => type === 'group' && groupId === of.id) }
}

export function reckon(past: Past): Reckoning {
  const { content, timeZone, until } = past
  const messages = received(past)
  const people = peopleOf(messages)
  const accounts = accountsOf(people)
  const days = daysOf(timeZone)
  const every = instants(messages, content, days, until)
  const remembered = new Map<string, unknown>()

  const account: Reckoning['account'] = (id) => accounts.find((each) => each.id === id)

  function subject(of: Person | Account): Subject {
    const own = isPerson(of) ? account(of.account) : of
    /** A name is of persons or of accounts; a person asks about its account's, too. */
    const bearer = (unit: 'person' | 'account' | undefined) => (unit === 'account' ? own : isPerson(of) ? of : undefined)
    return {
      key: isPerson(of) ? of.id.slice(2) : of.id,
      ...(isPerson(of) && { person: knownOf(of) }),
      ...(own && { account: knownOf(own) }),
      reachedAt(id) {
        const whose = bearer(milestoneOf(id)?.unit)
        return whose ? reachedAt(id, whose) : null
      },
      stageAt(id, at) {
        const whose = bearer(modelOf(id)?.unit)
        return whose && (stays(id, whose).find(({ enteredAt, leftAt }) => enteredAt <= at && at < (leftAt ?? Infinity))?.stage ?? null)
      },
      days,
    }
  }

  const milestoneOf = (id: string): Milestone | undefined => content.milestones?.find((each) => each.id === id)
  const modelOf = (id: string): StageModel | undefined => content.stageModels?.find((each) => each.id === id)
  const life = (of: Person | Account) => every.filter((at) => at >= firstAt(of))

  function remember<Value>(what: string, of: Person | Account, find: () => Value): Value {
    const key = `${what} ${isPerson(of) ? 'person' : 'account'} ${of.id}`
    if (!remembered.has(key)) remembered.set(key, find())
    return remembered.get(key) as Value
  }

  /** The first instant of its life at which the rule held. */
  function reachedAt(id: string, of: Person | Account): number | null {
    const milestone = milestoneOf(id)
    if (!milestone) return null
    return remember(id, of, () => {
      const asked = subject(of)
      return life(of).find((at) => holds(milestone.when, asked, at) === true) ?? null
    })
  }

  function stays(id: string, of: Person | Account): Stay[] {
    const model = modelOf(id)
    if (!model) return []
    return remember(id, of, () => {
      const asked = subject(of)
      const found: Stay[] = []
      for (const at of life(of)) {
        const held = model.stages.filter(({ when }) => holds(when, asked, at) === true).map((stage) => stage.id)
        const stage = (model.priority ? model.priority.find((each) => held.includes(each)) : held.at(-1)) ?? null
        const last = found.at(-1)
        if (last && last.stage === stage) continue
        if (last) last.leftAt = at
        found.push({ stage, enteredAt: at, leftAt: null })
      }
      return found
    })
  }

  return { past, messages, people, accounts, days, person: (id) => people.find((each) => each.id === id), account, reachedAt, stays }
}
