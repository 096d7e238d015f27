import type { Content, Facts, Unit } from '@milepost/contract'
import type { FactsStore, KnownFacts, KnownSubject, PlacedTime, Who } from '../facts.ts'
import { type Asking, cell, column, first, rows } from './asking.ts'
import type { Database } from './database.ts'
import { isOneOf } from './dialect.ts'
import { messageFlag } from './message-flag.ts'
import { within } from './scope.ts'

interface FactsScope {
  project: number
  generation: number
  seq: number
  asOf: number
  release: number
}

/** Ids of milestones and stage models by unit: person and account rows share tables, and a subject's number says not which it is. */
type Units = Record<Unit, { milestones: string; models: string }>

const findScope = `
  select p.id as project, p.generation, coalesce(f.seq, 0) as seq, coalesce(f.as_of, p.created_at) as "asOf", coalesce(f.release, 0) as release
  from project p left join fold f on f.project = p.id and f.generation = p.generation where p.id = @project`
const findPerson = `
  select p.id, p.account from identity i join person p on ${within('p')} and p.id = i.person where ${within('i')} and i.kind = @kind and i.value = @value`
const findAccount = `select id from account a where ${within('a')} and a.key = @key`
const ofPerson = `select d.facts from identity i join facts_document d on ${within('d')} and d.identity = i.id where ${within('i')} and i.person = @id`
const ofAccount = `select facts from account a where ${within('a')} and a.id = @id`
/** From the account to the documents, in this order: those of no account are most of a project's, and SQLite would begin with them. */
const ofMembers = `
  select d.facts from facts_document d where ${within('d')} and d.account = @id
  union all select d.facts from person p cross join identity i cross join facts_document d
    where ${within('p')} and p.account = @id and ${within('i')} and i.person = p.id and ${within('d')} and d.identity = i.id and d.account = 0`
const findContent = 'select content from release where project = @project and version = @release'

/** Newest messages of a user that are searched for one of this client, since the user may have other devices. */
const newest = 50

/** What a member did counts for the account; the member's traits do not. */
const withoutTraits = (facts: Facts): Facts => ({ ...facts, traits: {} })

/** The documents of a subject, made from different observations. @param bound the scope and the `id` of the row */
export function* documentsOf(unit: Unit, bound: object): Asking<Facts[]> {
  const parsed = (texts: string[]) => texts.map((text) => JSON.parse(text) as Facts)
  if (unit === 'person') return parsed(yield* column<string>(ofPerson, bound))
  return [...parsed(yield* column<string>(ofAccount, bound)), ...parsed(yield* column<string>(ofMembers, bound)).map(withoutTraits)]
}

export function createFactsStore({ dialect, read }: Pick<Database, 'dialect' | 'read'>): FactsStore {
  const milestonesOf = `
    select m.milestone, m.at from milestone_reach m where ${within('m')} and m.subject = @id and ${isOneOf(dialect, 'm.milestone', '@milestones')}`
  const stagesOf = `
    select s.model, s.stage from stage_span s where ${within('s')} and s.subject = @id and s.left_at is null and ${isOneOf(dialect, 's.model', '@models')}`
  const claimed = `coalesce(${dialect.textAt('m.body', 'timestamp')}, ${dialect.textAt('m.body', 'originalTimestamp')})`
  const placed = `
    select ${claimed} as claimed, m.occurred_at as "occurredAt"
    from (
      select t.at, t.seq from identity i join timeline t on ${within('t')} and t.identity = i.id
      where ${within('i')} and i.kind = @kind and i.value = @value order by t.at desc, t.seq desc limit ${newest}
    ) t join message m on m.project = @project and m.seq = t.seq
    where coalesce(m.anonymous_id, '') = @anonymous and m.flags & ${messageFlag.clamped | messageFlag.imported} = 0 and ${claimed} is not null
    order by t.at desc, t.seq desc limit 1`
  const units = new Map<number, { release: number; units: Units }>()

  function* unitsOf({ project, release }: FactsScope): Asking<Units> {
    const known = units.get(project)
    if (known?.release === release) return known.units
    const found = unitsIn(JSON.parse((yield* cell<string>(findContent, { project, release })) ?? '{}') as Partial<Content>)
    units.set(project, { release, units: found })
    return found
  }

  function* subject(scope: FactsScope, unit: Unit, id: number): Asking<KnownSubject> {
    const bound = { ...scope, ...(yield* unitsOf(scope))[unit], id }
    const milestones = yield* rows<{ milestone: string; at: number }>(milestonesOf, bound)
    const stages = yield* rows<{ model: string; stage: string }>(stagesOf, bound)
    return {
      documents: yield* documentsOf(unit, bound),
      milestones: Object.fromEntries(milestones.map(({ milestone, at }) => [milestone, at])),
      stages: Object.fromEntries(stages.map(({ model, stage }) => [model, stage || null])),
    }
  }

  /** Finds a person by the user id, and by the anonymous id only if nothing was observed of the user. */
  function* person(scope: FactsScope, { userId, anonymousId }: Who): Asking<{ id: number; account: number | null } | undefined> {
    const by = (kind: 'u' | 'a', value: string) => first<{ id: number; account: number | null }>(findPerson, { ...scope, kind, value })
    return (userId === undefined ? undefined : yield* by('u', userId)) ?? (anonymousId === undefined ? undefined : yield* by('a', anonymousId))
  }

  function* find(project: number, who: Who): Asking<KnownFacts> {
    const scope = (yield* first<FactsScope>(findScope, { project })) as FactsScope
    const found = yield* person(scope, who)
    const account = who.groupId === undefined ? found?.account : yield* cell<number>(findAccount, { ...scope, key: who.groupId })
    return {
      seq: scope.seq,
      asOf: scope.asOf,
      person: found ? yield* subject(scope, 'person', found.id) : null,
      account: account ? yield* subject(scope, 'account', account) : null,
    }
  }

  /** A message is the user's where it names one, else its browser's. */
  function* lastPlaced(project: number, { userId, anonymousId }: Parameters<FactsStore['lastPlaced']>[1]): Asking<PlacedTime | undefined> {
    const scope = (yield* first<FactsScope>(findScope, { project })) as FactsScope
    const by = (kind: 'u' | 'a', value: string) => first<PlacedTime>(placed, { ...scope, kind, value, anonymous: anonymousId ?? '' })
    return (userId === undefined ? undefined : yield* by('u', userId)) ?? (anonymousId === undefined ? undefined : yield* by('a', anonymousId))
  }

  return { find: (project, who) => read(() => find(project, who)), lastPlaced: (project, client) => read(() => lastPlaced(project, client)) }
}

function unitsIn({ milestones = [], stageModels = [] }: Partial<Content>): Units {
  const of = (unit: Unit, all: readonly { id: string; unit: Unit }[]) => JSON.stringify(all.filter((each) => each.unit === unit).map((each) => each.id))
  return {
    person: { milestones: of('person', milestones), models: of('person', stageModels) },
    account: { milestones: of('account', milestones), models: of('account', stageModels) },
  }
}
