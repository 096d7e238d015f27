import type { Condition, Experience, Milestone, ReadStream, StageModel } from '@milepost/contract'
import { conditionsOf } from '../conditions-of.ts'
import { leavesOf } from '../conditions/leaves.ts'
import { streamKey } from './stream-key.ts'

/** Which events, and how, a set of rules reads. Facts hold no more than that. */
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

export function* conditionsIn(rules: Rules): Iterable<Condition> {
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
