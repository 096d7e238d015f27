import type { Membership, Users } from '../users.ts'
import { StoreUnreachable } from '../unreachable.ts'
import type { Fleet } from './fleet.ts'
import type { Store } from '../store.ts'
import { guarded } from './guarded.ts'
import { serverOf } from './number.ts'
import type { Shard } from './shard.ts'

/** Users of whom it is remembered which projects they see, for when a server does not answer. */
const keptUsers = 10_000

/**
 * Accounts, sessions and passwords are on the first server. Who may see a project is on the project's own, where those users are known by
 * a copy of their name.
 */
export function createUsers(fleet: Fleet): Users {
  const { first } = fleet
  const seen = new Map<string, Membership[]>()

  const accounts = () => first.ask(({ users }) => users.all())

  async function projectsOf(user: string, wanted?: string): Promise<Membership[]> {
    const found = (await fleet.all(async ({ users }) => users.projectsOf(user))).flat().sort((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'))
    const missing = new Set(fleet.standing().filter(({ isReachable }) => !isReachable).map(({ number }) => number))
    const remembered = (seen.get(user) ?? []).filter(({ id }) => missing.has(fleet.ofKey(id)?.number ?? 0))
    const all = [...found, ...remembered.map((each) => ({ ...each, unreachable: true as const }))]
    const asked = wanted === undefined ? undefined : fleet.ofKey(wanted)
    const isUnknown = asked && missing.has(asked.number) && !all.some(({ id }) => id === wanted)
    if (isUnknown || (all.length === 0 && missing.size > 0)) throw new StoreUnreachable('the server of the project cannot be reached')
    if (seen.size >= keptUsers) seen.clear()
    seen.set(user, [...found, ...remembered])
    return all
  }

  return {
    database: () => accountsOn(first),
    getSecret: () => first.ask(({ users }) => users.getSecret()),
    all: accounts,
    keep: (all) => first.ask(({ users }) => users.keep(all)),
    projectsOf,
    membersOf: async (key) => (await fleet.ofKey(key)?.ask(({ users }) => users.membersOf(key))) ?? [],
    setRole: fleet.by('users', 'setRole'),
    invite: (wanted, deed) => fleet.of(wanted.project).ask(({ users }) => users.invite(wanted, deed)),
    invitations: fleet.by('users', 'invitations'),
    async findInvitation(hash, now) {
      const found = await fleet.find(({ users }) => users.findInvitation(hash, now))
      return found && { ...found, hasUser: (await accounts()).some(({ email }) => email === found.email) }
    },
    async acceptInvitation(id, userId, deed) {
      const account = (await accounts()).filter((each) => each.id === userId)
      return fleet.at(serverOf(id)).ask(async ({ users }) => {
        await users.keep(account)
        return users.acceptInvitation(id, userId, deed)
      })
    },
    revokeInvitation: fleet.by('users', 'revokeInvitation'),
    async addMemberEverywhere(userId, role) {
      const account = (await accounts()).filter(({ id }) => id === userId)
      await fleet.all(async ({ users }) => {
        await users.keep(account)
        await users.addMemberEverywhere(userId, role)
      })
    },
    async addMember(project, userId, role, deed) {
      const account = (await accounts()).filter(({ id }) => id === userId)
      await fleet.of(project).ask(async ({ users }) => {
        await users.keep(account)
        await users.addMember(project, userId, role, deed)
      })
    },
  }
}

type MakeAdapter = (options: unknown) => object

/** The auth library asks for its adapter once; the database behind it may be opened more often. */
async function accountsOn(first: Shard): ReturnType<Users['database']> {
  const make = (await first.ask(({ users }) => users.database())) as unknown as MakeAdapter
  const guardedMake: MakeAdapter = (options) => {
    const adapters = new WeakMap<Store, Promise<object>>()
    const adapterOf = (store: Store) => {
      const adapter = adapters.get(store) ?? store.users.database().then((found) => (found as unknown as MakeAdapter)(options))
      adapters.set(store, adapter)
      return adapter
    }
    return guarded(make(options), (work) => first.ask(async (store) => work(await adapterOf(store))))
  }
  return guardedMake as never
}
