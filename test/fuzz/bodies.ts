import type { Atoms } from './atoms.ts'
import type { Dice } from './dice.ts'

/** Names of people, accounts, submissions; with a number, since whoever is erased never comes back. */
const names = ['ann', 'bob', 'cleo', 'dora', 'emil', 'acme', 'bolt', 'anon-1', 'anon-2', 'anon-3', 's1', 's2', 's3', 'nps', 'start']
const types = ['track', 'track', 'track', 'identify', 'group', 'page', 'screen', 'alias']
const events = ['Project Created', 'Order Completed', 'Order Refunded', 'Milepost Answered', 'Milepost Seen', 'Milepost Dismissed', 'Milepost Reopened', 'Milepost Completed', 'Milepost Submitted', 'Milepost Task Completed', 'Milepost Step Completed', 'Milepost Messages Dropped', 'Milepost Nonsense']
const dayMs = 86_400_000

export interface Age {
  /** Milliseconds since 1970, around which most things happen. */
  now: number
  /** Grows as time goes on. */
  epoch: number
}

export function idsOf(epoch: number): string[] {
  return names.map((name) => (name === 'nps' || name === 'start' ? name : `${name}-${epoch}`))
}

/** One message, right but for a field here and there. */
export function messageOf({ now, epoch }: Age, atoms: Atoms, dice: Dice, type?: string): Record<string, unknown> {
  const { pick, chance, whole } = dice
  const ids = idsOf(epoch)
  const odd = () => pick([...atoms.texts.slice(0, 60), ...atoms.tangles.slice(0, 20), null, 0, -1, 1e308, true, []] as unknown[])
  const mostly = (make: () => unknown, wrong = 0.02) => (chance(wrong) ? odd() : make())
  const id = () => mostly(() => pick(ids))
  const time = () => (chance(0.9) ? new Date(now + whole(-90, 2) * dayMs + whole(0, dayMs)).toISOString() : pick(atoms.times))
  const some = <Fields extends object>(likely: number, make: () => Fields) => (chance(likely) ? make() : {})

  return {
    type: type ?? mostly(() => pick(types)),
    event: mostly(() => pick(events)),
    ...some(0.9, () => ({ userId: id() })),
    ...some(0.5, () => ({ anonymousId: id() })),
    ...some(0.7, () => ({ messageId: `${epoch} ${whole(0, 20_000)}` })),
    ...some(0.5, () => ({ timestamp: mostly(time) })),
    ...some(0.1, () => ({ sentAt: time() })),
    groupId: id(),
    previousId: id(),
    ...some(0.3, () => ({ name: odd() })),
    ...some(0.8, () => ({ properties: mostly(propertiesOf) })),
    ...some(0.4, () => ({ traits: mostly(() => ({ plan: pick(['free', 'team', odd()]), mrr: pick([0, 49, -1, odd()]), email: pick(atoms.texts), ...pick(atoms.tangles) })) })),
    ...some(0.5, () => ({ context: mostly(contextOf) })),
  }

  function propertiesOf(): unknown {
    if (chance(0.2)) return pick(atoms.tangles)
    if (chance(0.3)) return { revenue: mostly(() => whole(-5, 500)), total: odd(), currency: mostly(() => pick(['EUR', 'usd', ''])), order_id: id() }
    return {
      experience: id(), surface: mostly(() => pick(['survey', 'checklist', 'tooltip'])), release: mostly(() => whole(0, 3)), submission: id(), question: mostly(() => pick(['score', 'why', 'pick'])),
      questionType: mostly(() => pick(['nps', 'ces1', 'ces2', 'csat5', 'text', 'choice', 'choices', 'matrix', 'rating'])),
      value: mostly(() => pick([whole(-1, 11), pick(atoms.texts), { choices: [pick(atoms.texts)] }, { rows: { a: 'b' } }])), task: id(), step: id(), counts: mostly(() => ({ queueFull: whole(0, 9) })),
    }
  }

  function contextOf(): unknown {
    return { groupId: id(), ip: odd(), locale: odd(), userAgent: odd(), tab: odd(), screen: odd(), page: { url: pick(atoms.urls), path: pick(atoms.texts), search: pick(atoms.texts), referrer: odd() } }
  }
}

export function questionOf(writeKey: string, { epoch }: Age, atoms: Atoms, { pick, chance }: Dice): unknown {
  const ids = idsOf(epoch)
  const id = () => (chance(0.9) ? pick(ids) : pick(atoms.texts))
  return { writeKey, anonymousId: id(), ...(chance(0.7) && { userId: id() }), ...(chance(0.5) && { groupId: id() }), ...(chance(0.1) && { identityToken: pick(atoms.texts) }) }
}

/** A body with fields of every change there is. Each route picks its own. */
export function changeOf(atoms: Atoms, { pick, chance, whole }: Dice): unknown {
  const odd = () => pick([...atoms.texts.slice(0, 40), ...atoms.tangles.slice(0, 10), null, 0, -1, true, []] as unknown[])
  const all: Record<string, () => unknown> = {
    email: () => pick(['x@y.example', odd()]), password: odd, role: () => pick(['viewer', 'editor', odd()]), kind: () => pick(['secret', 'write', odd()]), scopes: () => pick([['read'], ['ingest', 'read'], odd()]), overlapHours: () => pick([0, 24, odd()]),
    tags: () => [pick(atoms.texts)], status: () => pick(['assigned', 'answered', 'closed', odd()]), text: odd, dueAt: odd, owner: odd, token: odd, algorithm: () => pick(['HS256', 'EdDSA']), key: odd, name: odd, url: () => pick([...atoms.urls, odd()]), types: odd,
    survey: () => pick(['nps', odd()]), person: () => pick(['ann', odd()]), deniedProperties: () => [pick(atoms.texts)], respectSignals: () => chance(0.5), keepAddress: () => chance(0.5), host: odd, experiences: odd, milestones: odd, stageModels: odd,
  }
  const fields = Object.keys(all)
  const chosen = Array.from({ length: whole(0, 3) }, () => pick(fields))
  return Object.fromEntries(chosen.map((name) => [name, all[name]?.()]))
}
