import type { Said } from './received.ts'

/** `u:` and a user id, or `a:` and an anonymous id. */
export type Identity = string

export interface Person {
  /** Of its user ids the first in the order of their text; without one, of its anonymous ids. */
  id: Identity
  /** Those something was sent by. */
  identities: Identity[]
  messages: Said[]
  /** The one joined last, if any. */
  account: string | null
}

/** Who sent a message: with a user id that user, whatever else it says. */
export function senderOf({ userId, anonymousId }: Said): Identity {
  return userId === null ? `a:${anonymousId}` : `u:${userId}`
}

/**
 * Who is who. User ids are one person where an alias says so, and only then; an anonymous id is of the user it was first said
 * together with, by time, then by message id.
 */
export function peopleOf(messages: readonly Said[]): Person[] {
  const senders = [...new Set(messages.map(senderOf))]
  const sameUser = messages.flatMap(({ userId, previousId }) => (previousId === null ? [] : [[`u:${userId}`, `u:${previousId}`] as const]))
  const groups: Identity[][] = []
  for (const user of senders.filter((each) => each.startsWith('u:'))) {
    if (groups.some((group) => group.includes(user))) continue
    const group = [user]
    for (const member of group)
      for (const [a, b] of sameUser)
        for (const other of a === member ? [b] : b === member ? [a] : []) if (senders.includes(other) && !group.includes(other)) group.push(other)
    groups.push(group)
  }
  for (const visitor of senders.filter((each) => each.startsWith('a:'))) {
    const owner = firstUserOf(visitor, messages)
    const group = groups.find((each) => owner !== null && each.includes(owner))
    if (group) group.push(visitor)
    else groups.push([visitor])
  }
  return groups.map((identities) => personOf(identities, messages))
}

function firstUserOf(visitor: Identity, messages: readonly Said[]): Identity | null {
  const together = messages.filter(
    ({ userId, anonymousId, previousId }) => userId !== null && (`a:${anonymousId}` === visitor || `a:${previousId}` === visitor),
  )
  const first = inOrder(together)[0]
  return first ? `u:${first.userId}` : null
}

function personOf(identities: Identity[], all: readonly Said[]): Person {
  const messages = all.filter((message) => identities.includes(senderOf(message)))
  const users = identities.filter((each) => each.startsWith('u:'))
  const [id = ''] = (users.length > 0 ? users : [...identities]).sort()
  const joined = inOrder(messages.filter(({ type }) => type === 'group')).at(-1)
  return { id, identities, messages, account: joined?.groupId ?? null }
}

/** By time; at one instant by message id. */
export function inOrder(messages: readonly Said[]): Said[] {
  return [...messages].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

export interface Account {
  id: string
  /** Sent in its name, or in no name by those whose account it is. */
  messages: Said[]
  /** Whose account it is: they joined it last. */
  members: Person[]
  /** Everybody who ever sent something in its name. */
  actors: Person[]
}

export function accountsOf(people: readonly Person[]): Account[] {
  const names = new Set(people.flatMap(({ messages }) => messages.flatMap(({ groupId }) => groupId ?? [])))
  return [...names].map((id) => ({
    id,
    messages: people.flatMap(({ messages, account }) => messages.filter(({ groupId }) => (groupId ?? account) === id)),
    members: people.filter(({ account }) => account === id),
    actors: people.filter(({ messages }) => messages.some(({ groupId }) => groupId === id)),
  }))
}
