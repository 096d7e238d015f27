import { type Content, isScoreType, type ModelRef, type ScoreType, type StageModel, type StageRef } from '@milepost/contract'
import type { Definitions } from '../../store/reports/subjects.ts'

/** The milestones and stage models of a release; none where nothing is published. */
export function definitionsOf(content: Content | null): Definitions {
  const milestones = (content?.milestones ?? []).map(({ id, unit }) => ({ id, unit }))
  const activation = content?.milestones?.find((each) => each.activation)
  return {
    models: (content?.stageModels ?? []).map(({ id, unit }) => ({ id, unit })),
    milestones,
    activation: activation ? { id: activation.id, unit: activation.unit } : null,
  }
}

export function modelRefOf(model: StageModel): ModelRef {
  return { id: model.id, name: model.name, source: model.source ?? null, unit: model.unit, stages: model.stages.map(stageRefOf) }

  function stageRefOf({ id, name, signal, metrics }: StageModel['stages'][number]): StageRef {
    const category = model.categories?.find(({ stages }) => stages.includes(id))
    return { id, name, signal: signal ?? null, category: category?.id ?? null, metrics: [...(metrics ?? [])] }
  }
}

export interface ScoredSurvey {
  survey: string
  name: string
  type: ScoreType
}

/** Which surveys of a release ask which scored questions. */
export function scoredSurveysOf(content: Content | null): ScoredSurvey[] {
  return (content?.experiences ?? []).flatMap((experience) =>
    experience.kind === 'survey'
      ? experience.questions.flatMap(({ type }) => (isScoreType(type) ? [{ survey: experience.id, name: experience.name, type }] : []))
      : [],
  )
}
