import { Condition, type Leaf, type LeafKind, type LeafOf } from '../condition/condition.ts'
import type { Experience } from '../experience/experience.ts'
import type { PropertyType } from '../host/host.ts'
import type { Milestone } from '../milestone.ts'
import { RichText } from '../rich-text.ts'
import { Text } from '../scalar.ts'
import type { StageModel } from '../stage-model/stage-model.ts'
import { Content } from './content.ts'
import type { Place } from './problem.ts'
import { placesOf } from './walk.ts'

type Names = ReadonlyMap<string, PropertyType>

/** The content with what every check asks of it, looked up once. Maps, because a name like `constructor` is no key to trust. */
export interface Outline {
  content: Content
  locales: readonly string[]
  events: ReadonlyMap<string, Names>
  traits: { person: Names; account: Names }
  experiences: ReadonlyMap<string, Experience>
  milestones: ReadonlyMap<string, Milestone>
  models: ReadonlyMap<string, StageModel>
  /** Plain and rich ones. */
  texts: readonly { at: Place; text: RichText }[]
  /** Every single question of every rule, with `all`, `any` and `not` taken apart. */
  leaves: readonly { at: Place; leaf: Leaf }[]
}

export function outlineOf(content: Content): Outline {
  const { host, experiences, milestones = [], stageModels = [] } = content
  return {
    content,
    locales: host.locales,
    events: new Map(Object.entries(host.events).map(([name, properties]) => [name, names(properties)])),
    traits: { person: names(host.personTraits), account: names(host.accountTraits) },
    experiences: byId(experiences),
    milestones: byId(milestones),
    models: byId(stageModels),
    texts: [Text, RichText].flatMap((schema) => [...placesOf(schema, Content, content)].map(({ at, value }) => ({ at, text: value as RichText }))),
    leaves: [...placesOf(Condition, Content, content)].flatMap(({ at, value }) => leavesOf(value as Condition, at)),
  }
}

export function leavesOf(condition: Condition, at: Place): { at: Place; leaf: Leaf }[] {
  if (condition.kind === 'not') return leavesOf(condition.of, [...at, 'of'])
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.flatMap((part, index) => leavesOf(part, [...at, 'of', index]))
  return [{ at, leaf: condition }]
}

export function* leavesOfKind<Kind extends LeafKind>(outline: Pick<Outline, 'leaves'>, kind: Kind): Generator<{ at: Place; leaf: LeafOf<Kind> }> {
  for (const { at, leaf } of outline.leaves) if (leaf.kind === kind) yield { at, leaf: leaf as LeafOf<Kind> }
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function names(types: Record<string, PropertyType> | undefined): Map<string, PropertyType> {
  return new Map(Object.entries(types ?? {}))
}
