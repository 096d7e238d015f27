import type { FoldStore, Ledger, Watermark } from '../store/fold.ts'
import { gather, nothingTouched, type Touched } from './gather.ts'
import { parted, piecesOf } from './plain.ts'
import type { FoldRules } from './rules.ts'
import { type Due, findDue, settle } from './settle.ts'
import type { Share } from './shares.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** How much of a share is done at a time, where it is larger. */
export interface StepSizes {
  /** Messages read in one commit. */
  messages: number
  /** Persons or accounts in one commit. */
  subjects: number
  /** See `createWorkspace`. */
  keptDocuments: number
}

/** What is built, and by the rules of which release. */
export interface FoldInto {
  project: number
  generation: number
  release: number
  sizes: StepSizes
}

export interface ShareOf {
  store: Pick<FoldStore, 'readThese'>
  project: number
  ledger: Ledger
  rules: FoldRules
  sizes: StepSizes
}

/**
 * Folds a share into a generation that nobody reads yet. What fits into memory is computed there as a whole and each of its rows is written once. Of
 * what does not, documents come first and what follows from them last: to compute every account again for each batch would be the work of the
 * share's length times the number of times an account appears in it.
 * @returns steps, after each of which whoever drives it may do something else; each says how many messages were read.
 */
export async function* foldShare({ store, project, ledger, rules, sizes }: ShareOf, share: Share, now: number): AsyncGenerator<number, void> {
  const isWhole = share.positions.length <= sizes.messages
  const source = isWhole ? unwritten(ledger, share) : unsettled(ledger, share)
  const workspace = createWorkspace(source.ledger, rules, { kept: sizes.keptDocuments, tells: false })
  const touched = nothingTouched()
  const step = async () => void (isWhole || (await save(workspace)))

  for (const piece of piecesOf(share, sizes.messages)) {
    const { read, plain } = parted(piece, rules.reading)
    const messages = await store.readThese(read, project)
    if (!isWhole) await ledger.look?.(piece.seats)
    await gather(workspace, messages, touched, plain)
    await step()
    yield piece.positions.length
  }
  for await (const slice of dueSlices(workspace, await dueOf(workspace, touched, sizes, step), sizes.subjects)) {
    if (slice.submissions) source.settled()
    await settle(workspace, slice, now)
    await step()
    if (!isWhole) yield 0
  }
  if (isWhole) await save(workspace)
}

/** All messages of a share are before this position, which the last commit of the build moves. */
const unmoved: Watermark = { seq: 0, asOf: 0 }

/** Who stands in which account is not written before everybody is settled, so it stays in memory: a few numbers for each person. */
async function save(workspace: Workspace): Promise<void> {
  await workspace.ledger.commit(workspace.takeChanges(), unmoved.seq, unmoved)
  workspace.trim({ keepsMemberships: true })
}

async function dueOf(workspace: Workspace, touched: Touched, { subjects }: StepSizes, step: () => Promise<void>) {
  const due = { people: new Set<number>(), accounts: touched.accounts, submissions: touched.submissions }
  for (const name of ['linked', 'identities'] as const) {
    for (const slice of slices([...touched[name]], subjects)) {
      const found = await findDue(workspace, { ...nothingTouched(), [name]: new Set(slice), submissions: null })
      for (const id of found.people) due.people.add(id)
      for (const id of found.accounts) due.accounts.add(id)
      await step()
    }
  }
  return due
}

/** Takes from `due` what is computed together: accounts with their people, whose documents are the same, then whoever is left, then answers. */
async function* dueSlices(workspace: Workspace, due: { people: Set<number>; accounts: Set<number>; submissions: Set<string> }, size: number): AsyncGenerator<Due> {
  for (const accounts of slices([...due.accounts], size)) {
    const slice = { people: new Set<number>(), accounts: new Set(accounts), submissions: null }
    for (const account of accounts) for (const person of await workspace.peopleOf(account)) if (due.people.delete(person)) slice.people.add(person)
    yield slice
  }
  for (const people of slices([...due.people], size)) yield { people: new Set(people), accounts: new Set(), submissions: null }
  for (const submissions of slices([...due.submissions], size)) yield { people: new Set(), accounts: new Set(), submissions: new Set(submissions) }
}

function* slices<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

interface Source {
  ledger: Ledger
  /** Told before answers are settled, which look for what was settled before. */
  settled(): void
}

/** What follows from documents is written once for each subject, by whoever settles it: until all are, nobody who asks for it finds anything. */
function unsettled(ledger: Ledger, { after }: Share): Source {
  let isSettled = false
  return {
    settled: () => void (isSettled = true),
    ledger: {
      ...ledger,
      lastIds: async () => ({ ...after }),
      findCurrent: async (person) => (isSettled ? ledger.findCurrent(person) : { account: undefined }),
      findPersonRows: async () => undefined,
      peopleOf: async (account) => (isSettled ? ledger.peopleOf(account) : []),
      historyOf: async (model, subject) => (isSettled ? ledger.historyOf(model, subject) : []),
      findActivity: async (unit, subject) => (isSettled ? ledger.findActivity(unit, subject) : { activity: null }),
      revenueOf: async (account) => (isSettled ? ledger.revenueOf(account) : []),
    },
  }
}

/** Nothing of a share is in the generation before it is written. */
function unwritten(ledger: Ledger, { after }: Share): Source {
  return {
    settled: () => {},
    ledger: {
      ...ledger,
      commit: (changes, ...at) => ledger.commit({ ...changes, isFirst: true }, ...at),
      lastIds: async () => ({ ...after }),
      findIdentity: async () => undefined,
      identitiesOf: async () => [],
      linksFrom: async () => [],
      linksTo: async () => [],
      documentsOf: async () => [],
      findAccount: async () => undefined,
      identitiesIn: async () => [],
      findCurrent: async () => ({ account: undefined }),
      findPersonRows: async () => undefined,
      peopleOf: async () => [],
      historyOf: async () => [],
      answersOfSubmission: async () => [],
      findSubmission: async () => undefined,
      findActivity: async () => ({ activity: null }),
      revenueOf: async () => [],
    },
  }
}
