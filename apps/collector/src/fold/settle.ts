import type { FactsDocument, Identity } from '../store/fold.ts'
import { accountSubject, type AccountSubject } from './account-subject.ts'
import { settleAnswers } from './answer.ts'
import { countedOf, nothingCounted } from './counted.ts'
import { derive } from './derive.ts'
import type { Touched } from './gather.ts'
import { mergeAll } from './merge-all.ts'
import { newsOfSubject } from './news.ts'
import { currentAccount, personRows } from './person-rows.ts'
import { reassign } from './resolve.ts'
import { accountName, newestTraits } from './subject-traits.ts'
import type { Workspace } from './workspace.ts'

/** Persons and accounts to be computed again. */
export interface Due {
  people: Set<number>
  accounts: Set<number>
  /** Null: answers are settled when everybody else was, so that nobody looks for those of who is settled now. */
  submissions: Set<string> | null
}

/** Finds who is to be computed again after messages: first who is who, then who is whose. */
export async function findDue(workspace: Workspace, touched: Omit<Touched, 'submissions'> & Pick<Due, 'submissions'>): Promise<Due> {
  const due: Due = { people: new Set(), accounts: new Set(touched.accounts), submissions: touched.submissions && new Set(touched.submissions) }
  const unresolved = new Set(touched.linked)
  for (const id of touched.identities) if ((await workspace.identityById(id)).person === 0) unresolved.add(id)
  const regrouped = await reassign(workspace, unresolved)
  for (const person of regrouped) await addAccountsOf(workspace, person, due)
  for (const id of touched.identities) due.people.add((await workspace.identityById(id)).person)
  for (const person of regrouped) due.people.add(person)
  for (const person of due.people) await settleMembership(workspace, person, regrouped.has(person), due)
  return due
}

async function addAccountsOf(workspace: Workspace, person: number, due: Due) {
  for (const id of await workspace.identitiesOf(person)) {
    for (const account of (await workspace.documents(id)).keys()) if (account !== 0) due.accounts.add(account)
  }
}

/** Moves the person to the account it joined last; what it did without naming an account counts there. */
async function settleMembership(workspace: Workspace, person: number, isRegrouped: boolean, due: Due) {
  const { identities, documents } = await partsOf(workspace, person)
  const before = await workspace.currentOf(person)
  const current = currentAccount(documents)
  const isMoved = (before ?? null) !== current
  if (isMoved || before === undefined) await workspace.setCurrent(person, current)
  for (const account of [before, current]) if (account) due.accounts.add(account)
  if (due.submissions && (isMoved || isRegrouped)) {
    for (const { id } of identities) for (const each of await workspace.ledger.submissionsOfIdentity(id)) due.submissions.add(each)
  }
}

/** Computes everything that follows from the documents of those who are due, up to `until`. */
export async function settle(workspace: Workspace, due: Due, until: number): Promise<void> {
  const { rules } = workspace
  const computed = new Map<number, Promise<AccountSubject> | AccountSubject>()
  for (const account of due.accounts) computed.set(account, await settleAccount(workspace, account, due, until))
  const accountOf: AccountOf = (id) => {
    const known = computed.get(id) ?? accountSubject(workspace, id, until)
    computed.set(id, known)
    return known
  }
  if (rules.personReadsAccount) for (const account of due.accounts) for (const person of await workspace.peopleOf(account)) due.people.add(person)
  for (const person of due.people) await settlePerson(workspace, person, due, until, accountOf)
  for (const submission of due.submissions ?? []) await settleAnswers(workspace, submission, until)
}

type AccountOf = (id: number) => Promise<AccountSubject> | AccountSubject

async function settlePerson(workspace: Workspace, id: number, due: Due, until: number, accountOf: AccountOf) {
  const { identities, documents } = await partsOf(workspace, id)
  if (identities.length === 0) {
    await workspace.removePerson(id)
    await workspace.writeSubject('person', id, null)
    await workspace.writeCounted('person', id, nothingCounted)
    return
  }
  const facts = mergeAll(documents.map((document) => document.facts))
  const rows = personRows(id, identities, documents, facts)
  await workspace.writePerson(rows)
  const { rules } = workspace
  await workspace.writeCounted('person', id, rows.person.identified ? countedOf('person', facts, rules.calendar) : nothingCounted)
  if (rules.units.person.derivations.length === 0) return
  const account = rows.person.account !== null && rules.personReadsAccount ? await accountOf(rows.person.account) : undefined
  const key = rows.person.key.slice(2)
  const derived = derive(rules, { unit: 'person', key, facts, account }, until)
  const isOther = await workspace.writeSubject('person', id, derived)
  if (rows.person.identified) workspace.tell(() => newsOfSubject({ unit: 'person', id: rows.person.key, name: rows.person.name }, derived, until), until)
  if (isOther && due.submissions) for (const each of identities) for (const submission of await workspace.ledger.submissionsOfIdentity(each.id)) due.submissions.add(submission)
}

async function settleAccount(workspace: Workspace, id: number, due: Due, until: number): Promise<AccountSubject> {
  const account = await workspace.accountById(id)
  const acting = await workspace.identitiesIn(id)
  const people = new Set<number>()
  for (const identity of acting) people.add((await workspace.identityById(identity)).person)
  const subject = await accountSubject(workspace, id, until)
  const { facts, rows, events } = subject
  const traits = newestTraits(account.facts)
  const firstAt = facts.firstAt ?? 0
  Object.assign(account, {
    name: accountName(traits, account.key),
    people: people.size,
    firstAt,
    lastAt: facts.lastAt ?? firstAt,
    events,
    traits: JSON.stringify(traits),
  })
  workspace.changeAccount(account)
  await workspace.writeCounted('account', id, countedOf('account', facts, workspace.rules.calendar))
  const isOther = await workspace.writeSubject('account', id, rows)
  workspace.tell(() => newsOfSubject({ unit: 'account', id: account.key, name: account.name }, rows, until), until)
  if (isOther && due.submissions) for (const submission of await workspace.ledger.submissionsOfAccount(id)) due.submissions.add(submission)
  return subject
}

async function partsOf(workspace: Workspace, person: number): Promise<{ identities: Identity[]; documents: FactsDocument[] }> {
  const identities: Identity[] = []
  const documents: FactsDocument[] = []
  for (const id of await workspace.identitiesOf(person)) {
    identities.push(await workspace.identityById(id))
    documents.push(...(await workspace.documents(id)).values())
  }
  return { identities, documents }
}
