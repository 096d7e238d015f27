import type { Content, Text, TimelineItem, TimelinePage } from '@milepost/contract'
import type { Position, Read } from '../../store/reports/reports.ts'
import type { MilestoneReach, StageSpan } from '../../store/reports/subjects.ts'
import type { TimelineFound, TimelineQuestion } from '../../store/reports/timeline.ts'
import { cursorOf } from '../parameter/cursor.ts'
import { timelineMessage } from './timeline-message.ts'

/** At one instant the higher rank counts as newer, so that what follows from a message stands above it. */
const ranks = { message: 0, milestone: 1, stage: 2 } as const

interface Entry {
  at: number
  rank: number
  /** Orders entries of the same instant and rank: the number of a message, the id of anything else. */
  tie: number | string
  item: () => TimelineItem
}

/** Messages, milestones and stage changes in one list, newest first. */
export function timelinePage(found: Read<TimelineFound>, after: Position | null, limit: number, content: Content | null): TimelinePage {
  const last = after && entryAt(after)
  const entries = [
    ...found.messages.map((message): Entry => ({
      at: message.at,
      rank: ranks.message,
      tie: message.seq,
      item: () => timelineMessage(message, content),
    })),
    ...found.reached.map((reach) => milestoneEntry(reach, content)),
    ...found.spans.map((span) => stageEntry(span, content)),
  ]
    .filter((entry) => last === null || newestFirst(last, entry) < 0)
    .sort(newestFirst)
  const page = entries.slice(0, limit)
  const end = page.at(-1)
  const next = end && entries.length > limit ? cursorOf({ at: end.at, id: `${end.rank}:${end.tie}` }) : null
  return { asOf: found.asOf, items: page.map(({ item }) => item()), next }
}

/** Where the messages of a page begin; null where the position is not one of a timeline. */
export function messagesBefore(after: Position): NonNullable<TimelineQuestion['before']> | null {
  const { at, rank, tie } = entryAt(after)
  if (!Object.values<number>(ranks).includes(rank)) return null
  if (rank !== ranks.message) return { at, seq: Number.MAX_SAFE_INTEGER }
  return Number.isSafeInteger(tie) ? { at, seq: tie as number } : null
}

function entryAt({ at, id }: Position): Pick<Entry, 'at' | 'rank' | 'tie'> {
  const separator = id.indexOf(':')
  const rank = separator === 1 ? Number(id[0]) : -1
  const tie = id.slice(separator + 1)
  return { at, rank, tie: rank === ranks.message ? Number(tie) : tie }
}

function newestFirst(a: Pick<Entry, 'at' | 'rank' | 'tie'>, b: Pick<Entry, 'at' | 'rank' | 'tie'>): number {
  if (a.at !== b.at) return b.at - a.at
  if (a.rank !== b.rank) return b.rank - a.rank
  if (a.tie === b.tie) return 0
  return a.tie < b.tie ? 1 : -1
}

function milestoneEntry({ milestone, at }: MilestoneReach, content: Content | null): Entry {
  const name = content?.milestones?.find(({ id }) => id === milestone)?.name ?? milestone
  const item: TimelineItem = { at, kind: 'milestone', title: name, detail: null, person: null, properties: { milestone } }
  return { at, rank: ranks.milestone, tie: milestone, item: () => item }
}

function stageEntry({ model: id, stage, enteredAt: at }: StageSpan, content: Content | null): Entry {
  const model = content?.stageModels?.find((each) => each.id === id)
  const name = model?.stages.find((each) => each.id === stage)?.name ?? stage ?? 'No stage'
  const properties = { model: id, stage }
  return {
    at,
    rank: ranks.stage,
    tie: id,
    item: () => ({ at, kind: 'stage', title: wordsOf(name, content), detail: model?.name ?? id, person: null, properties }),
  }
}

/** A text in the first language of the release, since everybody reads the same list. */
function wordsOf(text: Text, content: Content | null): string {
  if (typeof text === 'string') return text
  const locale = content?.host.locales[0] ?? 'en'
  return text[locale] ?? text.en ?? Object.values(text)[0] ?? ''
}
