import { leavesOf } from '../outline.ts'
import type { Check } from './check.ts'
import type { Survey } from '../../experience/survey.ts'
import type { Leaf } from '../../condition/condition.ts'

/**
 * Finds surveys for people in a stage that is only entered by answering that survey: nobody would ever be asked. Where the stage's rule
 * takes the score from any survey of the type, another one can bring people in, so it is only a warning.
 */
export const selfSelection: Check = function* ({ content, models }) {
  for (const [index, experience] of content.experiences.entries()) {
    if (experience.kind !== 'survey' || !experience.audience) continue
    for (const { at, leaf } of leavesOf(experience.audience, ['experiences', index, 'audience'])) {
      if (leaf.kind !== 'stage') continue
      for (const stage of models.get(leaf.model)?.stages ?? []) {
        if (!leaf.in.includes(stage.id)) continue
        const asked = leavesOf(stage.when, []).map((each) => each.leaf)
        const finding = {
          at,
          got: `${leaf.model}: ${stage.id}`,
          problem: `the rule of stage "${stage.id}" asks for answers of this survey`,
          remedy: 'choose the audience by something else than its answers, a milestone for example',
        }
        if (asked.some((each) => readsItself(each, experience))) yield finding
        else if (asked.some((each) => readsItsType(each, experience))) yield { ...finding, warning: true }
      }
    }
  }
}

function readsItself(leaf: Leaf, { id }: Survey): boolean {
  return (leaf.kind === 'score' && leaf.survey === id) || (leaf.kind === 'progress' && leaf.experience === id)
}

function readsItsType(leaf: Leaf, { questions }: Survey): boolean {
  return leaf.kind === 'score' && leaf.survey === undefined && questions.some((question) => question.type === leaf.type)
}
