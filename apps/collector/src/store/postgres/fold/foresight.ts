import type pg from 'pg'
import type { FactsDocument, FoldChanges, Identity, IdentityLink, Ledger, LoggedMessage } from '../../fold.ts'

/** People looked at before: their rows are in the fold's memory, or were let go with much else. */
const keptPeople = 40_000

export interface ForeseeingLedger extends Ledger {
  /** What is asked next will be about these. */
  look(speakers: readonly Pick<LoggedMessage, 'userId' | 'anonymousId'>[]): Promise<void>
}

/**
 * The fold asks for one row after the other, which over a network would be most of its time. So the rows of everybody who speaks in a
 * batch are fetched with a few questions before it begins, and of what has an id larger than any that was written nothing is asked.
 * Each row is handed out once, and none after the next commit.
 */
export function withForesight(client: pg.ClientBase, project: number, generation: number, ledger: Ledger): ForeseeingLedger {
  const seen = new Set<string>()
  const byValue = new Map<string, Identity | undefined>()
  const members = new Map<number, number[]>()
  const from = new Map<number, IdentityLink[]>()
  const to = new Map<number, number[]>()
  const documents = new Map<number, FactsDocument[]>()
  const current = new Map<number, { account: number | null | undefined }>()
  const all = [byValue, members, from, to, documents, current] as const
  let last: { identity: number; account: number } | undefined

  const of = 'project = $1 and generation = $2'
  const ask = async <Row extends object>(name: string, text: string, ...values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>({ name: `foresee-${name}`, text, values: [project, generation, ...values] })).rows
  const isNew = async (kind: 'identity' | 'account', id: number) => id > (last ??= await ledger.lastIds())[kind]

  async function take<Key, Value>(fetched: Map<Key, Value>, key: Key, load: () => Promise<Value>): Promise<Value> {
    if (!fetched.has(key)) return load()
    const value = fetched.get(key) as Value
    fetched.delete(key)
    return value
  }

  function forget(changes: FoldChanges) {
    for (const each of all) each.clear()
    if (!last) return
    for (const { id } of changes.identities) last.identity = Math.max(last.identity, id)
    for (const { id } of changes.accounts) last.account = Math.max(last.account, id)
    for (const { account } of changes.documents) last.account = Math.max(last.account, account)
  }

  async function look(speakers: readonly Pick<LoggedMessage, 'userId' | 'anonymousId'>[]) {
    if (seen.size > keptPeople) seen.clear()
    const wanted = new Map<string, { kind: string; value: string }>()
    for (const { userId, anonymousId } of speakers) {
      for (const [kind, value] of [['u', userId], ['a', anonymousId]] as const) {
        if (value === null || seen.has(`${kind}:${value}`)) continue
        seen.add(`${kind}:${value}`)
        wanted.set(`${kind}:${value}`, { kind, value })
      }
    }
    if (wanted.size === 0) return
    const named = [...wanted.values()]
    const found = await ask<Identity>('identities', `
      select i.id, i.kind, i.value, i.person from unnest($3::text[], $4::text[]) as given(kind, value)
      join identity i on i.kind = given.kind and i.value = given.value where ${of}`, named.map(({ kind }) => kind), named.map(({ value }) => value))
    for (const key of wanted.keys()) byValue.set(key, undefined)
    for (const each of found) byValue.set(`${each.kind}:${each.value}`, each)
    const people = [...new Set(found.map(({ person }) => person).filter((person) => person !== 0))]
    const others = await ask<{ id: number; person: number }>('members', `select id, person from identity where ${of} and person = any($3::bigint[])`, people)
    grouped(members, people, others, ({ person }) => person, ({ id }) => id)
    const ids = [...new Set([...found.map(({ id }) => id), ...others.map(({ id }) => id)])]
    const links = await ask<IdentityLink>('links', `
      select identity, "user", at, message_id as "messageId" from identity_link where ${of} and (identity = any($3::bigint[]) or "user" = any($3::bigint[]))`, ids)
    grouped(from, ids, links, ({ identity }) => identity, (link) => link)
    grouped(to, ids, links, ({ user }) => user, ({ identity }) => identity)
    const facts = await ask<Omit<FactsDocument, 'facts'> & { facts: string }>('documents', `
      select identity, account, joined_at as "joinedAt", joined_id as "joinedId", events, trust, facts from facts_document where ${of} and identity = any($3::bigint[])`, ids)
    grouped(documents, ids, facts, ({ identity }) => identity, (row) => ({ ...row, facts: JSON.parse(row.facts) as FactsDocument['facts'] }))
    for (const person of people) current.set(person, { account: undefined })
    for (const { id, account } of await ask<{ id: number; account: number | null }>('current', `select id, account from person where ${of} and id = any($3::bigint[])`, people)) current.set(id, { account })
  }

  return {
    ...ledger,
    look,
    findIdentity: (kind, value) => take(byValue, `${kind}:${value}`, () => ledger.findIdentity(kind, value)),
    identitiesOf: async (person) => ((await isNew('identity', person)) ? [] : take(members, person, () => ledger.identitiesOf(person))),
    linksFrom: (id) => take(from, id, () => ledger.linksFrom(id)),
    linksTo: (id) => take(to, id, () => ledger.linksTo(id)),
    documentsOf: (id) => take(documents, id, () => ledger.documentsOf(id)),
    findCurrent: async (person) => ((await isNew('identity', person)) ? { account: undefined } : take(current, person, () => ledger.findCurrent(person))),
    identitiesIn: async (account) => ((await isNew('account', account)) ? [] : ledger.identitiesIn(account)),
    peopleOf: async (account) => ((await isNew('account', account)) ? [] : ledger.peopleOf(account)),
    revenueOf: async (account) => ((await isNew('account', account)) ? [] : ledger.revenueOf(account)),
    submissionsOfIdentity: async (id) => ((await isNew('identity', id)) ? [] : ledger.submissionsOfIdentity(id)),
    submissionsOfAccount: async (account) => ((await isNew('account', account)) ? [] : ledger.submissionsOfAccount(account)),
    historyOf: async (model, subject) => ((await isNew('identity', subject)) && (await isNew('account', subject)) ? [] : ledger.historyOf(model, subject)),
    findActivity: async (unit, subject) => ((await isNew(unit === 'person' ? 'identity' : 'account', subject)) ? { activity: null } : ledger.findActivity(unit, subject)),
    async commit(changes, from, to, turn) {
      await ledger.commit(changes, from, to, turn)
      forget(changes)
    },
  }
}

/** Nothing was found of some: that, too, is known. */
function grouped<Row, Item>(into: Map<number, Item[]>, keys: readonly number[], rows: readonly Row[], keyOf: (row: Row) => number, itemOf: (row: Row) => Item) {
  for (const key of keys) into.set(key, [])
  for (const row of rows) into.get(keyOf(row))?.push(itemOf(row))
}
