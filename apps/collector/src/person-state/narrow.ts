import type { Condition, Experience, Facts, Manifest, Text } from '@milepost/contract'
import { conditionsOf, leavesOf, readingOf } from '@milepost/targeting'

/** Which facts the rules and texts of a manifest read. */
export interface Read {
  streams: ReadonlySet<string>
  traits: ReadonlySet<string>
  milestones: ReadonlySet<string>
  models: ReadonlySet<string>
  experiences: ReadonlySet<string>
  activeDays: boolean
  scores: boolean
}

/** For a project that has published nothing. */
export const readNothing: Read = {
  streams: new Set(),
  traits: new Set(),
  milestones: new Set(),
  models: new Set(),
  experiences: new Set(),
  activeDays: false,
  scores: false,
}

/** The facts that a browser must be told about a person, and no more, since the write key that asks for them is public. */
export function readOf(manifest: Manifest): Read {
  const rules = { experiences: manifest.experiences, milestones: manifest.milestones }
  const conditions: Condition[] = [...manifest.experiences.flatMap(conditionsOf), ...manifest.milestones.map((each) => each.when)]
  const leaves = conditions.flatMap(leavesOf)
  const streams = [...readingOf(rules, () => 0).streams.values()].flat().map((stream) => stream.key)
  const traits = leaves.flatMap((leaf) => {
    if (leaf.kind === 'trait') return leaf.trait
    return leaf.kind === 'elapsed' && typeof leaf.since === 'object' ? leaf.since.trait : []
  })
  return {
    streams: new Set(streams),
    traits: new Set([...traits, ...manifest.experiences.flatMap((each) => [...recalledTraits(each)])]),
    milestones: new Set(manifest.milestones.map((each) => each.id)),
    models: new Set(leaves.flatMap((leaf) => (leaf.kind === 'stage' ? leaf.model : []))),
    experiences: new Set(manifest.experiences.map((each) => each.id)),
    activeDays: leaves.some((leaf) => leaf.kind === 'activeDays'),
    scores: leaves.some((leaf) => leaf.kind === 'score'),
  }
}

export function narrow(facts: Facts, read: Read): Facts {
  return {
    firstAt: facts.firstAt,
    lastAt: facts.lastAt,
    events: {},
    streams: only(facts.streams, read.streams),
    activeDays: read.activeDays ? facts.activeDays : {},
    traits: only(facts.traits, read.traits),
    scores: read.scores ? facts.scores : [],
    progress: only(facts.progress, read.experiences),
    milestones: only(facts.milestones ?? {}, read.milestones),
    stages: only(facts.stages ?? {}, read.models),
  }
}

function only<Value>(record: Record<string, Value>, names: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)))
}

/** Traits that texts recall, as in `Hello {{firstName}}`. */
export function recalledTraits(experience: Experience): ReadonlySet<string> {
  return new Set(textsIn(experience).flatMap((text) => [...text.matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g)].map(([, name = '']) => name.replace(/^(person|account)\./, ''))))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value satisfies Text]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
