import type { Unit } from '@milepost/contract'
import { type Contributions, contributionsOf, differenceOf, type Span, sumOf } from '@milepost/metrics'
import { emptyFacts } from '@milepost/targeting'
import type {
  AccountRow,
  Answer,
  FactsDocument,
  FoldChanges,
  Identity,
  IdentityKind,
  IdentityLink,
  Ledger,
  PersonChanges,
  PersonRows,
  PurchaseCount,
  SubjectRows,
  Submission,
} from '../store/fold.ts'
import type { Outgoing } from '../store/webhooks.ts'
import { createCache } from './cache.ts'
import { createCounted } from './counted.ts'
import { purchaseSumOf } from './purchase.ts'
import { isSame as isSameRow, personChanges } from './row-changes.ts'
import type { FoldRules } from './rules.ts'

/** Documents in memory; above it everything is let go after a commit and loaded again as it is needed. */
export const keptDocuments = 50_000

export type Workspace = ReturnType<typeof createWorkspace>

/**
 * The rows of one generation while they are worked on: loaded on demand, changed in memory, and taken out as one set of
 * changes. What is read after a change shows the change.
 */
export function createWorkspace(ledger: Ledger, rules: FoldRules, { kept = keptDocuments, tells = true }: { kept?: number | undefined; tells?: boolean } = {}) {
  const byValue = createCache((key: string) => ledger.findIdentity(key[0] as IdentityKind, key.slice(2)).then((found) => found ?? null))
  const identities = createCache((id: number) =>
    ledger.getIdentity(id).then((found) => {
      byValue.set(`${found.kind}:${found.value}`, found)
      return found
    }),
  )
  const members = createCache((person: number) => ledger.identitiesOf(person).then((ids) => new Set(ids)))
  const linksFrom = createCache((id: number) => ledger.linksFrom(id).then((links) => new Map(links.map((link) => [link.user, link]))))
  const linksTo = createCache((id: number) => ledger.linksTo(id).then((ids) => new Set(ids)))
  const documents = createCache((id: number) => ledger.documentsOf(id).then((all) => new Map(all.map((each) => [each.account, each]))))
  const accountsByKey = createCache((key: string) => ledger.findAccount(key).then((found) => found ?? null))
  const accounts = createCache((id: number) => ledger.getAccount(id))
  const actingIn = createCache((account: number) => ledger.identitiesIn(account).then((ids) => new Set(ids)))
  const peopleIn = createCache((account: number) => ledger.peopleOf(account).then((ids) => new Set(ids)))
  const currentOf = createCache((person: number) => ledger.findCurrent(person))
  const answers = createCache((submission: string) =>
    ledger.answersOfSubmission(submission).then((all) => new Map(all.map((each) => [each.question, each]))),
  )
  const submissions = createCache((submission: string) => ledger.findSubmission(submission).then((found) => found ?? null))
  const histories = createCache((key: string) => {
    const [subject = '', model = ''] = splitOnce(key)
    return ledger.historyOf(model, Number(subject))
  })
  const counted = createCounted(ledger, rules.calendar)
  const written = new Map<string, SubjectRows | null>()
  /** Rows of persons as they were taken out last; nothing in them: it is known that none were. */
  const taken = new Map<number, PersonRows | null>()
  /** News by their keys: whoever is settled again and again has the same ones. */
  const told = new Set<string>()
  let lastIds: { identity: number; account: number } | undefined
  let dirty = emptyDirty()

  const nextId = async (kind: 'identity' | 'account') => ++(lastIds ??= await ledger.lastIds())[kind]
  const memberships = [peopleIn, currentOf]
  const caches = [byValue, identities, members, linksFrom, linksTo, documents, accountsByKey, accounts, actingIn, answers, submissions, histories]

  function takePerson(rows: PersonRows): PersonChanges[] {
    const before = taken.get(rows.person.id)
    taken.set(rows.person.id, rows)
    const changes = personChanges(before === null ? noRows(rows) : before, rows)
    const isSamePerson = before && isSameRow(before.person, rows.person)
    const parts = [changes.memberships, changes.progress, changes.exposures, changes.tasks]
    return isSamePerson && parts.every((part) => part.rows.length === 0 && !part.isAll) ? [] : [changes]
  }

  const workspace = {
    ledger,
    rules,

    async identity(kind: IdentityKind, value: string): Promise<Identity> {
      const key = `${kind}:${value}`
      const found = await byValue.get(key)
      // One object for each identity, by whichever way it is found.
      if (found) return identities.peek(found.id) ?? (identities.set(found.id, found), found)
      const made: Identity = { id: await nextId('identity'), kind, value, person: 0 }
      byValue.set(key, made)
      identities.set(made.id, made)
      linksFrom.set(made.id, new Map())
      linksTo.set(made.id, new Set())
      documents.set(made.id, new Map())
      dirty.identities.add(made)
      return made
    },
    identityById: (id: number) => identities.get(id),
    identitiesOf: (person: number) => members.get(person),
    async assign(identity: Identity, person: number) {
      if (identity.person === person) return
      if (identity.person !== 0) (await members.get(identity.person)).delete(identity.id)
      ;(await members.get(person)).add(identity.id)
      identity.person = person
      dirty.identities.add(identity)
    },

    linksFrom: (id: number) => linksFrom.get(id),
    linksTo: (id: number) => linksTo.get(id),
    async link(link: IdentityLink) {
      ;(await linksFrom.get(link.identity)).set(link.user, link)
      ;(await linksTo.get(link.user)).add(link.identity)
      dirty.links.add(link)
    },

    documents: (identity: number) => documents.get(identity),
    /** The document, made when it is missing, to be changed: it will be written. */
    async changeDocument(identity: number, account: number): Promise<FactsDocument> {
      const all = await documents.get(identity)
      const known = all.get(account)
      const document = known ?? { identity, account, joinedAt: null, joinedId: null, events: 0, trust: 0, facts: emptyFacts() }
      if (!known) {
        all.set(account, document)
        if (account !== 0) (await actingIn.get(account)).add(identity)
      }
      dirty.documents.add(document)
      return document
    },

    async account(key: string): Promise<AccountRow> {
      const found = await accountsByKey.get(key)
      if (found) return accounts.peek(found.id) ?? (accounts.set(found.id, found), found)
      const made: AccountRow = { id: await nextId('account'), key, name: key, people: 0, firstAt: 0, lastAt: 0, events: 0, traits: '{}', facts: emptyFacts() }
      accountsByKey.set(key, made)
      accounts.set(made.id, made)
      actingIn.set(made.id, new Set())
      peopleIn.set(made.id, new Set())
      dirty.accounts.add(made)
      return made
    },
    accountById: (id: number) => accounts.get(id),
    changeAccount: (account: AccountRow) => void dirty.accounts.add(account),
    identitiesIn: (account: number) => actingIn.get(account),
    peopleOf: (account: number) => peopleIn.get(account),

    /** The account the person joined last, as it was written; undefined where the person is new. */
    currentOf: async (person: number) => (await currentOf.get(person)).account,
    async setCurrent(person: number, account: number | null) {
      const before = (await currentOf.get(person)).account
      if (before === undefined && !dirty.removedPeople.has(person)) taken.set(person, null)
      if (before !== undefined && before !== null) (await peopleIn.get(before)).delete(person)
      if (account !== null) (await peopleIn.get(account)).add(person)
      currentOf.set(person, { account })
    },
    async writePerson(rows: PersonRows) {
      const { id } = rows.person
      if (dirty.removedPeople.delete(id)) taken.delete(id)
      else if (!taken.has(id)) {
        const before = await ledger.findPersonRows?.(id)
        if (before) taken.set(id, before)
      }
      dirty.people.set(id, rows)
    },
    async removePerson(person: number) {
      await workspace.setCurrent(person, null)
      currentOf.set(person, { account: undefined })
      taken.delete(person)
      dirty.people.delete(person)
      dirty.removedPeople.add(person)
    },

    history: (model: string, subject: number) => histories.get(`${subject} ${model}`),
    /** Answers whether the history in the first model is another than before. */
    async writeSubject(unit: Unit, subject: number, rows: SubjectRows | null): Promise<boolean> {
      const key = `${unit} ${subject}`
      const known = written.get(key)
      if (known !== undefined && JSON.stringify(known) === JSON.stringify(rows)) return false
      written.set(key, rows)
      let isOther = false
      const changed = new Set(dirty.subjects.get(key)?.changed)
      for (const model of rules.units[unit].models) {
        const before = await histories.get(`${subject} ${model}`)
        const after = rows?.histories[model] ?? []
        if (isSame(before, after)) continue
        changed.add(model)
        if (model === rules.firstModel?.id) isOther = true
        const difference = differenceOf(contributionsOf(before, rules.calendar), contributionsOf(after, rules.calendar))
        dirty.counters.set(model, [...(dirty.counters.get(model) ?? []), difference])
        histories.set(`${subject} ${model}`, after)
      }
      dirty.subjects.set(key, { unit, id: subject, rows, changed })
      return isOther
    },

    writeCounted: counted.write,
    /** Emits what is news, in the transaction of the commit. A generation that is built beside another has none. */
    tell(newsOf: () => readonly Outgoing[], now: number) {
      if (!tells) return
      dirty.newsAt = now
      for (const each of newsOf()) {
        if (told.has(each.key)) continue
        told.add(each.key)
        dirty.news.push(each)
      }
    },
    addPurchase: (purchase: PurchaseCount) => void dirty.purchases.push(purchase),

    answers: (submission: string) => answers.get(submission),
    writeAnswer: (answer: Answer) => void dirty.answers.add(answer),
    /** What was withdrawn stands in a table of its own, where nothing counts it. */
    placeAnswer(answer: Answer, withdrawn: boolean) {
      if (answer.withdrawn === withdrawn) return
      answer.withdrawn = withdrawn
      dirty.answers.add(answer)
      dirty.movedAnswers.add(answer)
    },
    findSubmission: (submission: string) => submissions.get(submission),
    writeSubmission(row: Submission) {
      submissions.set(row.submission, row)
      dirty.submissions.set(row.submission, row)
    },
    addShowing: (experience: string, identity: number) => void dirty.showings.set(`${identity} ${experience}`, { experience, identity }),
    addToTimeline: (identity: number, at: number, seq: number) => void dirty.timeline.push([identity, at, seq]),

    /** What changed since it was last taken. */
    takeChanges(): FoldChanges {
      const changed = dirty
      dirty = emptyDirty()
      const subjects = [...changed.subjects.values()]
      return {
        identities: [...changed.identities],
        links: [...changed.links],
        documents: [...changed.documents],
        timeline: changed.timeline,
        people: [...changed.people.values()].flatMap(takePerson),
        removedPeople: [...changed.removedPeople],
        accounts: [...changed.accounts],
        subjects: subjects.flatMap(({ unit, id, rows: all, changed: models }) => {
          if (!all) return []
          const rows = { ...all, histories: Object.fromEntries(Object.entries(all.histories).filter(([model]) => models.has(model))) }
          return { unit, id, rows, unreached: rules.units[unit].milestones.filter((each) => rows.milestones[each] === undefined) }
        }),
        removedSubjects: subjects.flatMap(({ unit, id, rows }) => (rows ? [] : { unit, id, derived: rules.units[unit] })),
        counters: new Map([...changed.counters].map(([model, all]) => [model, sumOf(all)])),
        answers: [...changed.answers],
        movedAnswers: [...changed.movedAnswers],
        submissions: [...changed.submissions.values()],
        showings: [...changed.showings.values()],
        counted: counted.take(),
        purchases: purchaseSumOf(changed.purchases),
        news: changed.news,
        newsAt: changed.newsAt,
      }
    },
    isLarge: () => documents.size() >= kept || written.size >= 2 * kept || taken.size >= 2 * kept,
    /**
     * Lets memory go, between two commits. Everything in it has been written, but for memberships where persons have been put into accounts
     * and are not settled yet: then these must stay.
     */
    trim({ keepsMemberships = false } = {}) {
      if (!workspace.isLarge()) return
      for (const cache of caches) cache.clear()
      if (!keepsMemberships) for (const cache of memberships) cache.clear()
      counted.clear()
      written.clear()
      told.clear()
      taken.clear()
    },
  }
  return workspace
}

function noRows({ person }: PersonRows): PersonRows {
  return { person, memberships: [], progress: [], exposures: [], tasks: [] }
}

function emptyDirty() {
  return {
    identities: new Set<Identity>(),
    links: new Set<IdentityLink>(),
    documents: new Set<FactsDocument>(),
    timeline: [] as FoldChanges['timeline'],
    people: new Map<number, PersonRows>(),
    removedPeople: new Set<number>(),
    accounts: new Set<AccountRow>(),
    subjects: new Map<string, { unit: Unit; id: number; rows: SubjectRows | null; changed: ReadonlySet<string> }>(),
    counters: new Map<string, Contributions[]>(),
    answers: new Set<Answer>(),
    movedAnswers: new Set<Answer>(),
    submissions: new Map<string, Submission>(),
    showings: new Map<string, FoldChanges['showings'][number]>(),
    purchases: [] as PurchaseCount[],
    news: [] as Outgoing[],
    newsAt: 0,
  }
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}

function splitOnce(key: string): [string, string] {
  const at = key.indexOf(' ')
  return [key.slice(0, at), key.slice(at + 1)]
}
