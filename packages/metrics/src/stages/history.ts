import { type RankedModel, rankingOf } from './ranking.ts'
import { type RuleVerdict, sooner } from './verdict.ts'
import { walk } from './walk.ts'

/** A stay in one stage, half-open: from `enteredAt` to `leftAt`, ms since 1970. */
export interface Span {
  /** Null: the person or account is known and in no stage. */
  stage: string | null
  enteredAt: number
  /** Null: still there. */
  leftAt: number | null
  /** Every stage whose rule held at some time of the stay, in the model's order. */
  holding: string[]
}

export interface StageHistory {
  /** Ascending, without gaps, neighbours in different stages; empty where the facts never changed up to `until`. */
  spans: Span[]
  /** When to ask again though no new fact has come; later than `until`, null when never. */
  wakeAt: number | null
}

export interface StageQuestion {
  model: RankedModel
  /** When the facts changed, ms since 1970, in any order. The first is the start of the history. */
  changeTimes: readonly number[]
  /** The rule of a stage over the facts as of an instant. */
  verdictAt: (stage: string, at: number) => RuleVerdict
  /** The instant (inclusive) up to which the history is known. */
  until: number
}

/**
 * Where one person or account was, and when: a pure function of facts. What happens at one instant is one change, so a stay
 * has a length, and the order in which facts arrived has no say.
 */
export function stageHistory({ model, changeTimes, verdictAt, until }: StageQuestion): StageHistory {
  const ids = model.stages.map(({ id }) => id)
  const ranking = rankingOf(model)
  const spans: Span[] = []

  const wakeAt = walk(changeTimes, until, (at) => {
    const held = new Set<string>()
    let changesAt: number | null = null
    for (const id of ids) {
      const verdict = verdictAt(id, at)
      if (verdict.truth === true) held.add(id)
      changesAt = sooner(changesAt, verdict.changesAt)
    }
    const stage = ranking.find((id) => held.has(id)) ?? null
    const current = spans.at(-1)
    if (current?.stage === stage) {
      if (!isSubset(held, current.holding)) current.holding = ids.filter((id) => held.has(id) || current.holding.includes(id))
    } else {
      if (current !== undefined) current.leftAt = at
      spans.push({ stage, enteredAt: at, leftAt: null, holding: ids.filter((id) => held.has(id)) })
    }
    return changesAt
  })
  return { spans, wakeAt }
}

/** The stay an instant (ms since 1970) falls into; undefined before the first. */
export function findSpanAt(spans: readonly Span[], at: number): Span | undefined {
  return spans.find(({ enteredAt, leftAt }) => enteredAt <= at && (leftAt === null || at < leftAt))
}

function isSubset(held: ReadonlySet<string>, known: readonly string[]): boolean {
  for (const id of held) if (!known.includes(id)) return false
  return true
}
