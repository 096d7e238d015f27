import type { Clock } from '../clock.ts'
import type { FoldStore } from '../store/fold.ts'
import { foldBatch } from './batch.ts'
import type { Crew } from './crew.ts'
import { foldShare, type StepSizes } from './fold-share.ts'
import { createHearing, type Heard } from './heard.ts'
import { foldRules } from './rules.ts'
import { createShares, type Cut, type ShareSize } from './shares.ts'
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

/**
 * Folds a project from the start of its log into a new generation beside the one that is read, then swaps it in. It stops
 * after each piece of work, so that whoever drives it may do something else in between.
 * @param crew otherwise all is done in this thread
 */
export async function* buildGeneration(
  store: FoldStore,
  project: number,
  clock: Clock,
  { sizes = standardSizes, crew }: { sizes?: BuildSizes | undefined; crew?: Crew | undefined } = {},
): AsyncGenerator<BuildProgress, void> {
  const source = await store.getRules(project)
  const rules = foldRules(source)
  const { generation, seq } = await store.begin(project, { hash: rules.hash, release: source.release }, 'building')
  const ledger = store.open(project, generation)
  const end = await store.lastSeq(project)

  const shares = createShares()
  let said = 0
  for await (const heard of crew?.hear(project, seq, end) ?? hearInThisThread()) {
    shares.add(heard)
    said += heard.positions.length
    yield { phase: 'people', done: heard.positions.at(-1) ?? seq, total: end }
  }

  const cut = shares.cut(sizes.share)
  let folded = 0
  for await (const messages of crew?.fold(cut, { project, generation, release: source.release, sizes }, clock()) ?? foldInThisThread(cut)) {
    folded += messages
    yield { phase: 'messages', done: folded, total: said }
  }

  /** By small pieces, since whoever drives this has other things to do. */
  async function* hearInThisThread(): AsyncGenerator<Heard, void> {
    for await (const sayings of store.readSayings(seq, end, project, speaking)) {
      const { add, heard } = createHearing()
      for (const saying of sayings) add(saying)
      yield heard()
    }
  }

  async function* foldInThisThread({ length, share }: Cut): AsyncGenerator<number, void> {
    for (let place = 0; place < length; place++) yield* foldShare({ store, project, ledger, rules, sizes }, share(place), clock())
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
