import type { Clock } from '../clock.ts'
import type { FoldStore } from '../store/fold.ts'
import { foldBatch } from './batch.ts'
import { gather, nothingTouched } from './gather.ts'
import { foldRules } from './rules.ts'
import { findDue, settle } from './settle.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const batchMessages = 5_000
/** Persons or accounts in one commit. */
const sliceSubjects = 500

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
export async function* buildGeneration(store: FoldStore, project: number, clock: Clock): AsyncGenerator<BuildProgress, void> {
  const source = await store.getRules(project)
  const rules = foldRules(source)
  const generation = await store.begin(project, { hash: rules.hash, release: source.release }, 'building')
  const workspace = createWorkspace(store.open(project, generation.generation), rules)
  const end = await store.lastSeq()
  const touched = nothingTouched()
  let seq = generation.seq

  for (;;) {
    const messages = await store.read(seq, batchMessages, project)
    await gather(workspace, messages, touched)
    const to = messages.length < batchMessages ? Math.max(end, messages.at(-1)?.seq ?? 0) : (messages.at(-1)?.seq ?? end)
    seq = await save(workspace, seq, to, { holdsDocuments: !workspace.isLarge() })
    yield { phase: 'messages', done: Math.min(seq, end), total: end }
    if (messages.length < batchMessages) break
  }

  const due = await findDue(workspace, touched)
  await save(workspace, seq, seq)
  let done = 0
  const total = due.accounts.size + due.people.size + due.submissions.size
  for (const name of ['accounts', 'people', 'submissions'] as const) {
    for (const slice of slices([...due[name]], sliceSubjects)) {
      await settle(workspace, { accounts: new Set(), people: new Set(), submissions: new Set(), [name]: new Set(slice) }, clock())
      await save(workspace, seq, seq)
      done += slice.length
      yield { phase: 'subjects', done, total }
    }
  }

  for (;;) {
    const messages = await store.read(seq, batchMessages, project)
    const to = messages.at(-1)?.seq ?? Math.max(seq, await store.lastSeq())
    const isMore = await foldBatch(workspace, messages, { from: seq, to, now: clock() })
    seq = to
    if (messages.length < batchMessages && !isMore) break
    yield { phase: 'subjects', done, total }
  }
  await store.swap(generation)
}

async function save(workspace: Workspace, from: number, to: number, held = { holdsDocuments: false }): Promise<number> {
  await workspace.ledger.commit(workspace.takeChanges(held), from, { seq: to, asOf: 0 })
  if (!held.holdsDocuments) workspace.trim()
  return to
}

function* slices<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
