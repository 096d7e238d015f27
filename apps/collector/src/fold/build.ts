import type { Clock } from '../clock.ts'
import type { FoldStore, Ledger } from '../store/fold.ts'
import { foldBatch } from './batch.ts'
import { gather, nothingTouched } from './gather.ts'
import { foldRules } from './rules.ts'
import { type Due, findDue, settle } from './settle.ts'
import { createWorkspace, keptDocuments, type Workspace } from './workspace.ts'

/** How much is done at a time, and kept in memory meanwhile. */
export interface BuildSizes {
  /** Positions of the log that are read by speaker: the more the seldomer a document is taken up again, and the more rows are fetched from here and there. */
  stretch: number
  /** Messages read in one commit. */
  messages: number
  /** Persons or accounts in one commit. */
  subjects: number
  /** See `createWorkspace`. */
  keptDocuments: number
}
const standardSizes: BuildSizes = { stretch: 1_000_000, messages: 5_000, subjects: 500, keptDocuments }

export interface BuildProgress {
  /** First the log is read, then what follows from it is computed for each person and account. */
  phase: 'messages' | 'subjects'
  done: number
  total: number
}

/**
 * Folds a project from the start of its log into a new generation beside the one that is read, then swaps it in. It stops
 * after each piece of work, so that whoever drives it may do something else in between.
 *
 * Documents come first and what follows from them last: computing every account again for each batch would be the work of the
 * log's length times the number of times an account appears in it.
 */
export async function* buildGeneration(store: FoldStore, project: number, clock: Clock, sizes = standardSizes): AsyncGenerator<BuildProgress, void> {
  const source = await store.getRules(project)
  const rules = foldRules(source)
  const generation = await store.begin(project, { hash: rules.hash, release: source.release }, 'building')
  const { ledger, settled } = unsettled(store.open(project, generation.generation))
  const workspace = createWorkspace(ledger, rules, { kept: sizes.keptDocuments, tells: false })
  const end = await store.lastSeq(project)
  const touched = nothingTouched()
  let seq = generation.seq

  while (seq < end) {
    const to = Math.min(seq + sizes.stretch, end)
    let done = seq
    for await (const messages of store.readBySpeaker(seq, to, sizes.messages, project)) {
      await gather(workspace, messages, touched)
      await save(workspace, seq, seq)
      done += messages.length
      yield { phase: 'messages', done, total: end }
    }
    await save(workspace, seq, to)
    seq = to
  }

  const due = { people: new Set<number>(), accounts: touched.accounts, submissions: touched.submissions }
  for (const name of ['linked', 'identities'] as const) {
    for (const slice of slices([...touched[name]], sizes.subjects)) {
      const found = await findDue(workspace, { ...nothingTouched(), [name]: new Set(slice), submissions: null })
      for (const id of found.people) due.people.add(id)
      for (const id of found.accounts) due.accounts.add(id)
      await save(workspace, seq, seq)
    }
  }

  const total = due.accounts.size + due.people.size + due.submissions.size
  for await (const slice of dueSlices(workspace, due, sizes.subjects)) {
    if (slice.submissions) settled()
    await settle(workspace, slice, clock())
    await save(workspace, seq, seq)
    yield { phase: 'subjects', done: total - due.accounts.size - due.people.size - due.submissions.size, total }
  }

  settled()
  for (;;) {
    const messages = await store.read(seq, sizes.messages, project)
    const to = messages.at(-1)?.seq ?? Math.max(seq, await store.lastSeq(project))
    const isMore = await foldBatch(workspace, messages, { from: seq, to, now: clock() })
    seq = to
    if (messages.length < sizes.messages && !isMore) break
    yield { phase: 'subjects', done: total, total }
  }
  await store.swap(generation)
}

/** What follows from documents is written once for each subject, by whoever settles it: until all are, nobody who asks for it finds anything. */
function unsettled(ledger: Ledger): { ledger: Ledger; settled: () => void } {
  let isSettled = false
  return {
    settled: () => void (isSettled = true),
    ledger: {
      ...ledger,
      findCurrent: async (person) => (isSettled ? ledger.findCurrent(person) : { account: undefined }),
      peopleOf: async (account) => (isSettled ? ledger.peopleOf(account) : []),
      historyOf: async (model, subject) => (isSettled ? ledger.historyOf(model, subject) : []),
      findActivity: async (unit, subject) => (isSettled ? ledger.findActivity(unit, subject) : { activity: null }),
      revenueOf: async (account) => (isSettled ? ledger.revenueOf(account) : []),
    },
  }
}

/** Takes from `due` what is computed together: accounts with their people, whose documents are the same, then whoever is left, then answers. */
async function* dueSlices(workspace: Workspace, due: { people: Set<number>; accounts: Set<number>; submissions: Set<string> }, size: number): AsyncGenerator<Due> {
  for (const accounts of slices([...due.accounts], size)) {
    const slice = { people: new Set<number>(), accounts: new Set(accounts), submissions: null }
    for (const account of accounts) {
      due.accounts.delete(account)
      for (const person of await workspace.peopleOf(account)) if (due.people.delete(person)) slice.people.add(person)
    }
    yield slice
  }
  for (const people of slices([...due.people], size)) {
    for (const person of people) due.people.delete(person)
    yield { people: new Set(people), accounts: new Set(), submissions: null }
  }
  for (const submissions of slices([...due.submissions], size)) {
    for (const submission of submissions) due.submissions.delete(submission)
    yield { people: new Set(), accounts: new Set(), submissions: new Set(submissions) }
  }
}

/** Who stands in which account is not written before everybody is settled, so it stays in memory: a few numbers for each person. */
async function save(workspace: Workspace, from: number, to: number): Promise<void> {
  await workspace.ledger.commit(workspace.takeChanges(), from, { seq: to, asOf: 0 })
  workspace.trim({ keepsMemberships: true })
}

function* slices<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
