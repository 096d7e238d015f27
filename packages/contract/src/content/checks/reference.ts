import { ExperienceId, SurveyId } from '../../reference.ts'
import { insteadOf } from '../closest.ts'
import { Content } from '../content.ts'
import { leavesOfKind } from '../outline.ts'
import type { Finding, Place } from '../problem.ts'
import { placesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** Names of milestones, models, stages and experiences that are nowhere in the content. */
export const reference: Check = function* (outline) {
  const { experiences, milestones, models, content } = outline
  const surveys = content.experiences.filter((each) => each.kind === 'survey').map((each) => each.id)
  for (const { at, leaf } of leavesOfKind(outline, 'milestone')) yield* unknown('milestone', leaf.milestone, milestones.keys(), [...at, 'milestone'])
  for (const { at, leaf } of leavesOfKind(outline, 'progress')) yield* unknown('experience', leaf.experience, experiences.keys(), [...at, 'experience'])
  for (const { at, leaf } of leavesOfKind(outline, 'score')) if (leaf.survey !== undefined) yield* unknown('survey', leaf.survey, surveys, [...at, 'survey'])
  for (const { at, leaf } of leavesOfKind(outline, 'stage')) {
    yield* unknown('stage model', leaf.model, models.keys(), [...at, 'model'])
    const stages = models.get(leaf.model)?.stages.map((stage) => stage.id)
    if (stages) for (const [index, id] of leaf.in.entries()) yield* unknown('stage', id, stages, [...at, 'in', index])
  }
  for (const { at, value } of placesOf(ExperienceId, Content, content)) yield* unknown('experience', value as string, experiences.keys(), at)
  for (const { at, value } of placesOf(SurveyId, Content, content)) yield* unknown('survey', value as string, surveys, at)
  for (const [index, experience] of content.experiences.entries()) {
    const at = ['experiences', index]
    if (experience.goal !== undefined) yield* unknown('milestone', experience.goal, milestones.keys(), [...at, 'goal'])
    if (experience.kind !== 'checklist') continue
    const tasks = experience.tasks.map((task) => task.id)
    for (const [number, { after = [] }] of experience.tasks.entries())
      for (const [each, id] of after.entries()) yield* unknown('task', id, tasks, [...at, 'tasks', number, 'after', each])
  }
  for (const [index, model] of (content.stageModels ?? []).entries()) {
    const stages = model.stages.map((stage) => stage.id)
    const at = ['stageModels', index]
    for (const [each, id] of (model.priority ?? []).entries()) yield* unknown('stage', id, stages, [...at, 'priority', each])
    for (const [number, category] of (model.categories ?? []).entries())
      for (const [each, id] of category.stages.entries()) yield* unknown('stage', id, stages, [...at, 'categories', number, 'stages', each])
  }
}

function* unknown(what: string, id: string, known: Iterable<string>, at: Place): Generator<Finding> {
  const names = [...known]
  if (names.includes(id)) return
  const others = names.length === 0 ? `define the ${what}` : `define it, or take one of ${names.map((name) => `"${name}"`).join(', ')}`
  yield { at, got: id, problem: `there is no ${what} with this id`, remedy: insteadOf(id, names, others) }
}
