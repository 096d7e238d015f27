import type { Check } from './check.ts'

/** A stage that the priority forgets is never entered, though its rule may hold. */
export const priority: Check = function* ({ content }) {
  for (const [index, model] of (content.stageModels ?? []).entries()) {
    if (!model.priority) continue
    const forgotten = model.stages.filter((stage) => !model.priority!.includes(stage.id)).map((stage) => stage.id)
    if (forgotten.length === 0) continue
    yield {
      at: ['stageModels', index, 'priority'],
      got: model.priority,
      problem: `${forgotten.map((id) => `"${id}"`).join(', ')} could never be entered`,
      remedy: 'list every stage, the one that goes first at the top',
    }
  }
}
