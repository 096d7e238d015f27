import type { Content, Facts, Unit } from '@milepost/contract'
import type { FactsStore, KnownSubject, Who } from '../../facts.ts'
import type { Sqlite } from '../connect.ts'

interface Scope {
  project: number
  generation: number
  seq: number
  asOf: number
  release: number
}

/** Ids of milestones and stage models by unit: person and account rows share tables, and a subject's number says not which it is. */
type Units = Record<Unit, { milestones: string; models: string }>

const within = (alias: string) => `${alias}.project = @project and ${alias}.generation = @generation`

export function createFactsStore(db: Sqlite): FactsStore {
  const findScope = db.prepare(`
    select p.id as project, p.generation, coalesce(f.seq, 0) as seq, coalesce(f.as_of, p.created_at) as asOf, coalesce(f.release, 0) as release
    from project p left join fold f on f.project = p.id and f.generation = p.generation where p.id = ?`)
  const findPerson = db.prepare(`
    select p.id, p.account from identity i join person p on ${within('p')} and p.id = i.person where ${within('i')} and i.kind = @kind and i.value = @value`)
  const findAccount = db.prepare(`select id from account a where ${within('a')} and a.key = @key`).pluck()
  const ofPerson = db.prepare(`select d.facts from identity i join facts_document d on ${within('d')} and d.identity = i.id where ${within('i')} and i.person = @id`).pluck()
  const ofAccount = db
    .prepare(
      `select facts from account a where ${within('a')} and a.id = @id
       union all select json_set(d.facts, '$.traits', json('{}')) from facts_document d where ${within('d')} and d.account = @id
       union all select json_set(d.facts, '$.traits', json('{}')) from person p join identity i on ${within('i')} and i.person = p.id
         join facts_document d on ${within('d')} and d.identity = i.id and d.account = 0 where ${within('p')} and p.account = @id`,
    )
    .pluck()
  const milestonesOf = db.prepare(`
    select m.milestone, m.at from milestone_reach m where ${within('m')} and m.subject = @id and m.milestone in (select value from json_each(@milestones))`)
  const stagesOf = db.prepare(`
    select s.model, s.stage from stage_span s where ${within('s')} and s.subject = @id and s.left_at is null and s.model in (select value from json_each(@models))`)
  const findContent = db.prepare('select content from release where project = ? and version = ?').pluck()
  const units = new Map<number, { release: number; units: Units }>()

  function unitsOf({ project, release }: Scope): Units {
    const known = units.get(project)
    if (known?.release === release) return known.units
    const found = unitsIn(JSON.parse((findContent.get(project, release) as string | undefined) ?? '{}') as Partial<Content>)
    units.set(project, { release, units: found })
    return found
  }

  function subject(scope: Scope, unit: Unit, id: number): KnownSubject {
    const bound = { ...scope, ...unitsOf(scope)[unit], id }
    const milestones = milestonesOf.all(bound) as { milestone: string; at: number }[]
    const stages = stagesOf.all(bound) as { model: string; stage: string }[]
    const documents = (unit === 'person' ? ofPerson : ofAccount).all(bound) as string[]
    return {
      documents: documents.map((facts) => JSON.parse(facts) as Facts),
      milestones: Object.fromEntries(milestones.map(({ milestone, at }) => [milestone, at])),
      stages: Object.fromEntries(stages.map(({ model, stage }) => [model, stage || null])),
    }
  }

  /** By the user id; by the anonymous id only while nothing was heard of the user. */
  function person(scope: Scope, { userId, anonymousId }: Who) {
    const by = (kind: 'u' | 'a', value: string | undefined) =>
      value === undefined ? undefined : (findPerson.get({ ...scope, kind, value }) as { id: number; account: number | null } | undefined)
    return by('u', userId) ?? by('a', anonymousId)
  }

  const find = db.transaction((project: number, who: Who) => {
    const scope = findScope.get(project) as Scope
    const found = person(scope, who)
    const account = who.groupId === undefined ? found?.account : (findAccount.get({ ...scope, key: who.groupId }) as number | undefined)
    return {
      seq: scope.seq,
      asOf: scope.asOf,
      person: found ? subject(scope, 'person', found.id) : null,
      account: account ? subject(scope, 'account', account) : null,
    }
  })
  return { find: async (project, who) => find(project, who) }
}

function unitsIn({ milestones = [], stageModels = [] }: Partial<Content>): Units {
  const of = (unit: Unit, all: readonly { id: string; unit: Unit }[]) => JSON.stringify(all.filter((each) => each.unit === unit).map((each) => each.id))
  return {
    person: { milestones: of('person', milestones), models: of('person', stageModels) },
    account: { milestones: of('account', milestones), models: of('account', stageModels) },
  }
}
