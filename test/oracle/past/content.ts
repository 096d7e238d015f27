import type { Condition, Content, Milestone, StageModel, Unit } from '@milepost/contract'
import fc from 'fast-check'
import { rule } from './rule.ts'
import { host, published } from './words.ts'

interface Drafted {
  unit: Unit
  /** One rule makes a milestone, several make a stage model. */
  rules: Condition[]
  isModel: boolean
  /** Of a model: how far the order of priority is turned from that of the stages; 0 for none. */
  turned: number
}

const draft: fc.Arbitrary<Drafted> = fc.record({
  unit: fc.constantFrom('person' as const, 'account' as const),
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  isModel: fc.boolean(),
  turned: fc.nat(3),
})

type Definition = { kind: 'milestone'; is: Milestone } | { kind: 'model'; is: StageModel }

/** A rule asks only for what was defined before it, and a rule about accounts only for what is about accounts. */
function defined(drafts: readonly Drafted[]): Definition[] {
  const definitions: Definition[] = []
  for (const { unit, rules, isModel, turned } of drafts) {
    const known = definitions.filter(({ is }) => unit === 'person' || is.unit === 'account')
    const id = `${isModel ? 'model' : 'milestone'}-${definitions.length}`
    const whens = rules.map((when) => named(when, known))
    if (!isModel) {
      definitions.push({ kind: 'milestone', is: { id, name: id, unit, when: whens[0] as Condition } })
      continue
    }
    const stages = whens.map((when, index) => ({ id: `s${index}`, name: `Stage ${index}`, when }))
    const ids = stages.map((stage) => stage.id)
    const priority = [...ids.slice(turned), ...ids.slice(0, turned)]
    definitions.push({ kind: 'model', is: { id, name: id, unit, stages, ...(turned > 0 && { priority }) } })
  }
  return definitions
}

/** Puts the names of definitions in the place of numbers. What asks for nothing that is there holds always. */
function named(when: Condition, known: readonly Definition[]): Condition {
  if (when.kind === 'all' || when.kind === 'any') return { ...when, of: when.of.map((part) => named(part, known)) }
  if (when.kind === 'not') return { ...when, of: named(when.of, known) }
  if (when.kind === 'milestone') {
    const milestones = known.filter((each) => each.kind === 'milestone')
    const found = milestones[Number(when.milestone) % milestones.length]
    return found ? { ...when, milestone: found.is.id } : { kind: 'all', of: [] }
  }
  if (when.kind === 'stage') {
    const models = known.filter((each) => each.kind === 'model')
    const found = models[Number(when.model) % models.length]
    const stage = found?.is.stages[Number(when.in[0]) % found.is.stages.length]
    return found && stage ? { ...when, model: found.is.id, in: [stage.id] } : { kind: 'all', of: [] }
  }
  return when
}

/** Content that may be published, with up to five milestones and stage models over whatever rules can ask. */
export const content: fc.Arbitrary<Content> = fc
  .record({ drafts: fc.array(draft, { minLength: 1, maxLength: 5 }), activation: fc.nat(4), leaving: fc.option(fc.nat(4), { nil: undefined }), backwards: fc.boolean() })
  .map(({ drafts, activation, leaving, backwards }) => {
    const definitions = defined(drafts)
    // Not always in the order in which they build on each other.
    if (backwards) definitions.reverse()
    const milestones = definitions.flatMap((each) => (each.kind === 'milestone' ? [each.is] : []))
    const goal = milestones[activation % milestones.length]
    const others = milestones.filter((each) => each !== goal && each.unit === goal?.unit)
    const left = leaving === undefined ? undefined : others[leaving % others.length]
    return {
      host,
      experiences: published,
      milestones: milestones.map((each) => (each === goal ? { ...each, activation: true } : each === left ? { ...each, leaving: true } : each)),
      stageModels: definitions.flatMap((each) => (each.kind === 'model' ? [each.is] : [])),
    }
  })
