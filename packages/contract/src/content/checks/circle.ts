import { findCircle } from '../circle.ts'
import { leavesOf, type Outline } from '../outline.ts'
import type { Condition } from '../../condition/condition.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

/** Things that wait for each other: tasks that each come after the other, milestones and stages whose rules ask one another. */
export const circle: Check = function* (outline) {
  for (const [index, experience] of outline.content.experiences.entries()) {
    if (experience.kind !== 'checklist') continue
    const after = new Map(experience.tasks.map((task) => [task.id, task.after ?? []]))
    const place = (id: string) => ['experiences', index, 'tasks', experience.tasks.findIndex((task) => task.id === id), 'after']
    yield* circles(after, place, 'these tasks wait for each other')
  }
  const rules = definitions(outline)
  const asked = new Map([...rules].map(([name, { askedFor }]) => [name, askedFor]))
  yield* circles(asked, (name) => rules.get(name)!.at, 'these rules ask each other')
}

function* circles(edges: ReadonlyMap<string, readonly string[]>, place: (node: string) => Place, problem: string): Generator<Finding> {
  const told = new Set<string>()
  for (const node of edges.keys()) {
    if (told.has(node)) continue
    const way = findCircle(node, (each) => edges.get(each) ?? [])
    if (!way) continue
    for (const each of way) told.add(each)
    const got = [...way, node].join(' → ')
    yield { at: place(node), got, problem, remedy: 'take one of them out of the circle' }
  }
}

/** Milestones and stage models, each with the milestones and models that its rules ask about. */
function definitions({ content }: Outline): Map<string, { at: Place; askedFor: string[] }> {
  const found = new Map<string, { at: Place; askedFor: string[] }>()
  for (const [index, { id, when }] of (content.milestones ?? []).entries())
    found.set(`milestone ${id}`, { at: ['milestones', index, 'when'], askedFor: askedFor([when]) })
  for (const [index, { id, stages }] of (content.stageModels ?? []).entries())
    found.set(`model ${id}`, { at: ['stageModels', index, 'stages'], askedFor: askedFor(stages.map((stage) => stage.when)) })
  return found
}

function askedFor(rules: readonly Condition[]): string[] {
  return rules
    .flatMap((rule) => leavesOf(rule, []))
    .flatMap(({ leaf }) => {
      if (leaf.kind === 'milestone') return [`milestone ${leaf.milestone}`]
      return leaf.kind === 'stage' ? [`model ${leaf.model}`] : []
    })
}
