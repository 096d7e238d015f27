import { type RetentionKind, retentionKinds } from '@milepost/contract'
import { dayMs } from '@milepost/metrics'
import type { Clock } from '../clock.ts'
import { foldRules } from '../fold/rules.ts'
import type { Meter } from '../operation/meter.ts'
import { type Recurring, startRecurring } from '../operation/recurring.ts'
import { operator } from '../store/audit.ts'
import type { Project } from '../store/projects.ts'
import type { Store } from '../store/store.ts'
import { retentionKindOf, trimmedBody } from './trimmed.ts'

/** How often it is checked, so how late content may go after its day. */
const lookMs = 3_600_000
/** Messages in one transaction: some milliseconds, so that requests hardly wait. */
const piece = 500
/** Pause between two transactions. */
const restMs = 20

interface Parts {
  store: Pick<Store, 'projects' | 'trimming'>
  clock: Clock
  meter?: Pick<Meter, 'trimmed'>
  rest?: () => Promise<void>
}

/** @returns one round over every project, which resolves to the number of messages trimmed and rows scrubbed */
export function createTrimmer({ store: { projects, trimming }, clock, meter, rest = () => new Promise((resolve) => setTimeout(resolve, restMs)) }: Parts): () => Promise<number> {
  async function trimKind({ id }: Project, kind: RetentionKind, before: number, read: ReadonlySet<string>): Promise<number> {
    let count = 0
    for (let position = await trimming.position(id, kind); ; await rest()) {
      const found = await trimming.after(id, position, piece)
      const young = found.findIndex(({ receivedAt }) => receivedAt >= before)
      const old = young < 0 ? found : found.slice(0, young)
      const last = old.at(-1)
      if (!last) return count
      const bodies = old.flatMap((message) => {
        const body = retentionKindOf(message) === kind ? trimmedBody(kind, message, read) : undefined
        return body === undefined ? [] : [{ seq: message.seq, body }]
      })
      position = last.seq
      await trimming.trim(id, kind, bodies, position)
      meter?.trimmed(kind, bodies.length)
      count += bodies.length
      if (old.length < piece) return count
    }
  }

  async function scrub({ id }: Project, before: number): Promise<number> {
    for (let count = 0; ; await rest()) {
      const { answers, told } = await trimming.scrub(id, before, piece)
      count += answers + told
      if (answers < piece && told < piece) return count
    }
  }

  async function trim(project: Project): Promise<number> {
    const { id, timeZone, settings: { keepDays } } = project
    const wanted = retentionKinds.flatMap((kind) => (keepDays[kind] === null ? [] : [{ kind, before: clock() - keepDays[kind] * dayMs }]))
    if (wanted.length === 0) return 0
    const { streams } = foldRules({ content: (await projects.findRelease(id))?.content ?? null, timeZone }).reading
    const read = new Set([...streams.values()].flat().flatMap(({ where }) => Object.keys(where).map((path) => path.split('.')[0] ?? path)))
    const counts: Record<string, number> = {}
    for (const { kind, before } of wanted) counts[kind] = await trimKind(project, kind, before, read)
    const answers = wanted.find(({ kind }) => kind === 'answers')
    // Repeated in every round: the fold may have had an answer in memory and written it again since.
    if (answers) counts.words = await scrub(project, answers.before)
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    if (total > 0) await trimming.note(id, counts, { by: operator, at: clock() })
    if (total > 0) await trimming.wipe(id)
    return total
  }

  return async () => {
    let total = 0
    for (const project of await projects.list()) total += await trim(project)
    return total
  }
}

export function startTrimming(parts: Parts, report: (error: Error) => void): Recurring {
  return startRecurring(createTrimmer(parts), lookMs, report)
}
