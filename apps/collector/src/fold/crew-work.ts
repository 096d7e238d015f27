import { parentPort, workerData } from 'node:worker_threads'
import type { Ledger } from '../store/fold.ts'
import { openFoldStore } from '../store/open.ts'
import { buffersOf, type CrewData, type CrewNews, type CrewTask } from './crew.ts'
import { type FoldInto, foldShare, type ShareOf } from './fold-share.ts'
import { createHearing } from './heard.ts'
import { foldRules } from './rules.ts'
import { speaking } from './submission.ts'
import { createTurns } from './turns.ts'

/** One of a crew: does the pieces of work that it is given, until it is ended. */
const port = parentPort
if (!port) throw new Error('a crew folds in worker threads')
const { address, turns } = workerData as CrewData
const store = await openFoldStore(address)
const { take } = createTurns(turns)
const tell = (news: CrewNews, own: ArrayBuffer[] = []) => port.postMessage(news, own)

async function hear({ project, after, to }: Extract<CrewTask, { kind: 'hear' }>) {
  const { add, heard } = createHearing()
  for await (const sayings of store.readSayings(after, to, project, speaking)) for (const saying of sayings) add(saying)
  const done = heard()
  tell({ done }, buffersOf(done.positions, done.times, done.seatOf, done.mannerOf))
}

const foldings = new Map<number, ShareOf>()

async function foldingInto({ project, generation, release, sizes }: FoldInto): Promise<ShareOf> {
  const known = foldings.get(generation)
  if (known) return known
  const open = store.open(project, generation)
  const ledger: Ledger = { ...open, commit: (changes, from, to) => open.commit(changes, from, to, take) }
  const made = { store, project, ledger, rules: foldRules(await store.getRules(project, release)), sizes }
  foldings.set(generation, made)
  return made
}

async function fold({ into, now, share }: Extract<CrewTask, { kind: 'fold' }>) {
  for await (const messages of foldShare(await foldingInto(into), share, now)) tell({ messages })
  tell({ done: null })
}

let before = Promise.resolve()
port.on('message', (task: CrewTask) => {
  before = before.then(() => (task.kind === 'hear' ? hear(task) : fold(task)))
})
