import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

/** Two things of one list under one id: progress and answers of the two would be one. */
export const duplicateId: Check = function* ({ content }) {
  const { experiences, milestones = [], stageModels = [] } = content
  yield* twice(experiences, ['experiences'])
  yield* twice(milestones, ['milestones'])
  yield* twice(stageModels, ['stageModels'])
  for (const [index, experience] of experiences.entries()) {
    const at = ['experiences', index]
    if (experience.kind === 'checklist') yield* twice(experience.tasks, [...at, 'tasks'])
    if (experience.kind === 'survey') {
      yield* twice(experience.questions, [...at, 'questions'])
      for (const [number, question] of experience.questions.entries())
        if ('choices' in question) yield* twice(question.choices, [...at, 'questions', number, 'choices'])
    }
  }
  for (const [index, model] of stageModels.entries()) {
    yield* twice(model.stages, ['stageModels', index, 'stages'])
    yield* twice(model.categories ?? [], ['stageModels', index, 'categories'])
  }
}

function* twice(items: readonly { id: string }[], at: Place): Generator<Finding> {
  const first = new Map<string, number>()
  for (const [index, { id }] of items.entries()) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else yield { at: [...at, index, 'id'], got: id, problem: `${at.at(-1)}[${earlier}] has this id already`, remedy: 'give one of the two another id' }
  }
}
