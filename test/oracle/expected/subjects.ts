import type { AccountAnswer, AccountRow, PersonAnswer, PersonRow } from '@milepost/contract'
import type { Account, Person } from '../reckoning/identity.ts'
import { firstAt, traitsAt } from '../reckoning/known.ts'
import { isActivity, type Said } from '../reckoning/received.ts'
import { isPerson, knownOf, type Reckoning } from '../reckoning/reckon.ts'

/** Of the last thing done; of somebody who never did anything, of the first that was said. */
function lastAt({ messages }: { messages: readonly Said[] }): number {
  const active = messages.filter(isActivity).map(({ at }) => at)
  return active.length > 0 ? Math.max(...active) : firstAt({ messages })
}

function traitsOf(of: Person | Account) {
  return traitsAt(knownOf(of), Infinity)
}

export function personName(person: Person): string {
  const [kind, id] = [person.id.slice(0, 2), person.id.slice(2)]
  const { name } = traitsOf(person)
  if (name) return String(name)
  return kind === 'u:' ? id : `Anonymous visitor ${id.slice(0, 6)}`
}

export function accountName(account: Account): string {
  return String(traitsOf(account).name || account.id)
}

/** When those of its people who are members now reached a milestone of people, earliest first. */
function reachOfMembers(account: Account, milestone: string, reckoning: Reckoning): number[] {
  return account.members.flatMap((person) => reckoning.reachedAt(milestone, person) ?? []).sort((a, b) => a - b)
}

/** In the project's first model, where it says something of somebody. */
function stageNow(of: Person | Account, reckoning: Reckoning): string | null {
  const model = reckoning.past.content.stageModels?.[0]
  if (!model) return null
  const subject = model.unit === 'account' && isPerson(of) ? reckoning.account(of.account) : of
  if (!subject || isPerson(subject) !== (model.unit === 'person')) return null
  return reckoning.stays(model.id, subject).at(-1)?.stage ?? null
}

export function personRow(person: Person, reckoning: Reckoning): PersonRow {
  const account = reckoning.account(person.account)
  return {
    id: person.id,
    name: personName(person),
    identified: person.id.startsWith('u:'),
    account: account ? { id: account.id, name: accountName(account) } : null,
    firstAt: firstAt(person),
    lastAt: lastAt(person),
    events: person.messages.filter(({ type }) => type === 'track' || type === 'page' || type === 'screen').length,
    stage: stageNow(person, reckoning),
  }
}

export function accountRow(account: Account, reckoning: Reckoning): AccountRow {
  const activation = reckoning.past.content.milestones?.find((each) => each.activation)
  const reached = activation?.unit === 'person' ? reachOfMembers(account, activation.id, reckoning) : null
  return {
    id: account.id,
    name: accountName(account),
    people: account.actors.length,
    firstAt: firstAt(account),
    lastAt: lastAt(account),
    stage: stageNow(account, reckoning),
    activatedAt: reached ? (reached[0] ?? null) : activation ? reckoning.reachedAt(activation.id, account) : null,
    activatedPeople: reached && reached.length,
    traits: traitsOf(account),
  }
}

/** Those seen last first; of those seen at one instant the one with the later id. */
export function seenLastFirst<Row extends { id: string; lastAt: number }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => b.lastAt - a.lastAt || (a.id < b.id ? 1 : -1))
}

export function personAnswer(person: Person, reckoning: Reckoning): Omit<PersonAnswer, 'asOf'> {
  const { milestones = [], stageModels = [] } = reckoning.past.content
  const whose = (unit: 'person' | 'account') => (unit === 'person' ? person : reckoning.account(person.account))
  return {
    person: personRow(person, reckoning),
    traits: traitsOf(person),
    identities: [...person.identities].sort((a, b) => (a[0] === b[0] ? (a < b ? -1 : 1) : a[0] === 'u' ? -1 : 1)),
    stages: stageModels.map(({ id, unit }) => {
      const of = whose(unit)
      return { model: id, spans: of ? reckoning.stays(id, of) : [] }
    }),
    milestones: milestones.map(({ id, name, unit }) => {
      const of = whose(unit)
      return { id, name, at: of ? reckoning.reachedAt(id, of) : null }
    }),
  }
}

export function accountAnswer(account: Account, reckoning: Reckoning): Omit<AccountAnswer, 'asOf'> {
  const { milestones = [], stageModels = [] } = reckoning.past.content
  return {
    account: accountRow(account, reckoning),
    members: seenLastFirst(account.members.map((each) => personRow(each, reckoning))),
    stages: stageModels.filter(({ unit }) => unit === 'account').map(({ id }) => ({ model: id, spans: reckoning.stays(id, account) })),
    milestones: milestones.map(({ id, name, unit }) => {
      if (unit === 'account') return { id, name, at: reckoning.reachedAt(id, account), people: null }
      const reached = reachOfMembers(account, id, reckoning)
      return { id, name, at: reached[0] ?? null, people: reached.length }
    }),
  }
}
