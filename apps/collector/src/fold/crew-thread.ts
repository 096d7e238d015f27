import { parentPort, workerData } from 'node:worker_threads'
import { openFoldStore } from '../store/open.ts'
import type { CrewData, CrewNews } from './crew.ts'
import { foldShare } from './fold-share.ts'
import { foldRules } from './rules.ts'
import type { Share } from './shares.ts'
import { createTurns } from './turns.ts'

/** One of a crew: folds the shares it is given, until it is ended. */
const port = parentPort
if (!port) throw new Error('a crew folds in worker threads')
const { address, into, now, turns } = workerData as CrewData
const { project, generation, release, sizes, manners } = into
const store = await openFoldStore(address)
const { take } = createTurns(turns)
const open = store.open(project, generation)
const of = {
  store,
  project,
  ledger: { ...open, commit: (...changes: Parameters<typeof open.commit>) => take(() => open.commit(...changes)) },
  rules: foldRules(await store.getRules(project, release)),
  manners,
  sizes,
}
const tell = (news: CrewNews) => port.postMessage(news)

let before = Promise.resolve()
port.on('message', (share: Share) => {
  before = before.then(async () => {
    for await (const messages of foldShare(of, share, now)) tell(messages)
    tell('free')
  })
})
tell('free')
