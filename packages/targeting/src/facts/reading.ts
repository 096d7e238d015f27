import type { Condition, EventStream, Experience, Milestone, StageModel, Where } from '@milepost/contract'
import { conditionsOf } from '../conditions-of.ts'
import { leavesOf } from '../conditions/leaves.ts'

/** An event as a rule names it. */
type Stream = Pick<EventStream, 'event'> & { where?: Readonly<Record<string, unknown>> | undefined }

interface ReadStream {
  key: string
  where: Where
}

/** What a set of rules reads of events, so that facts hold no more than that. */
export interface Reading {
  /** By event name. */
  streams: ReadonlyMap<string, readonly ReadStream[]>
  /** Days since 1970-01-01 of an instant's calendar day in the project's time zone. */
  dayOf: (at: number) => number
}

/** Whatever holds rules: a release's content, a manifest, or a part of one. */
export interface Rules {
  experiences?: readonly Experience[]
  milestones?: readonly Milestone[]
  stageModels?: readonly StageModel[]
}

/** The name under which facts keep the occurrence times of a stream. The order of the properties does not matter. */
export function streamKey({ event, where = {} }: Stream): string {
  const tests = Object.keys(where)
    .sort()
    .map((property) => {
      const test = where[property]
      if (typeof test !== 'object' || test === null) return [property, 'equals', test]
      const { op, value } = test as { op: string; value?: unknown }
      return [property, op, value]
    })
  return tests.length === 0 ? event : `${event}\n${JSON.stringify(tests)}`
}

function* conditionsIn(rules: Rules): Iterable<Condition> {
  for (const experience of rules.experiences ?? []) yield* conditionsOf(experience)
  for (const milestone of rules.milestones ?? []) yield milestone.when
  for (const model of rules.stageModels ?? []) for (const stage of model.stages) yield stage.when
}

/** Collects the event streams of conditions, or of everything in a release that holds conditions. */
export function readingOf(source: Rules | readonly Condition[], dayOf: Reading['dayOf']): Reading {
  const streams = new Map<string, ReadStream[]>()
  for (const condition of Symbol.iterator in source ? source : conditionsIn(source)) {
    for (const leaf of leavesOf(condition)) {
      if (leaf.kind !== 'event') continue
      const key = streamKey(leaf)
      const known = streams.get(leaf.event) ?? []
      if (known.every((stream) => stream.key !== key)) streams.set(leaf.event, [...known, { key, where: leaf.where ?? {} }])
    }
  }
  return { streams, dayOf }
}
