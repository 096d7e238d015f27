import type { Clock } from '../clock.ts'
import type { FoldStore } from '../store/fold.ts'
import { foldBatch } from './batch.ts'
import { foldShare, type StepSizes } from './fold-share.ts'
import { foldRules } from './rules.ts'
import { createShares, type Cut, type Manner, type ShareSize } from './shares.ts'
import { speaking } from './submission.ts'
import { createWorkspace, keptDocuments } from './workspace.ts'

export interface BuildSizes extends StepSizes {
  /** What is computed in memory and written in one commit. */
  share: ShareSize
}
/** A share is a quarter of a second of work and some 50 MB; a larger one is those who cannot be parted. */
const standardSizes: BuildSizes = { share: { messages: 10_000, speakers: 2_000 }, messages: 20_000, subjects: 2_000, keptDocuments }

export interface BuildProgress {
  /** First the log is read for who belongs together, then the messages of each share are folded. */
  phase: 'people' | 'messages'
  done: number
  total: number
}

/** What is built, and by the rules of which release. */
export interface FoldInto {
  project: number
  generation: number
  release: number
  sizes: StepSizes
  manners: readonly Manner[]
}

/** Where shares are folded, up to an instant. Answers messages as they are folded, in any order. */
export type FoldShares = (cut: Cut, into: FoldInto, now: number) => AsyncIterable<number>

/**
 * Folds a project from the start of its log into a new generation beside the one that is read, then swaps it in. It stops
 * after each piece of work, so that whoever drives it may do something else in between.
 * @param foldShares otherwise one by one in this thread
 */
export async function* buildGeneration(
  store: FoldStore,
  project: number,
  clock: Clock,
  { sizes = standardSizes, foldShares }: { sizes?: BuildSizes | undefined; foldShares?: FoldShares } = {},
): AsyncGenerator<BuildProgress, void> {
  const source = await store.getRules(project)
  const rules = foldRules(source)
  const { generation, seq } = await store.begin(project, { hash: rules.hash, release: source.release }, 'building')
  const ledger = store.open(project, generation)
  const end = await store.lastSeq(project)

  const shares = createShares()
  let said = 0
  for await (const sayings of store.readSayings(seq, end, project, speaking)) {
    for (const saying of sayings) shares.add(saying)
    said += sayings.length
    yield { phase: 'people', done: sayings.at(-1)?.seq ?? end, total: end }
  }

  const cut = shares.cut(sizes.share)
  let folded = 0
  for await (const messages of foldShares?.(cut, { project, generation, release: source.release, sizes, manners: cut.manners }, clock()) ?? inThisThread(cut)) {
    folded += messages
    yield { phase: 'messages', done: folded, total: said }
  }

  async function* inThisThread({ length, manners, share }: Cut): AsyncGenerator<number, void> {
    for (let place = 0; place < length; place++) yield* foldShare({ store, project, ledger, rules, manners, sizes }, share(place), clock())
  }

  const workspace = createWorkspace(ledger, rules, { kept: sizes.keptDocuments, tells: false })
  for (let from = seq, at = end; ; ) {
    const messages = await store.read(at, sizes.messages, project)
    const to = messages.at(-1)?.seq ?? Math.max(at, await store.lastSeq(project))
    const isMore = await foldBatch(workspace, messages, { from, to, now: clock() })
    from = at = to
    if (messages.length < sizes.messages && !isMore) break
    yield { phase: 'messages', done: said, total: said }
  }
  await store.swap({ project, generation })
}
