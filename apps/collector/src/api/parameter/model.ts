import type { StageModel } from '@milepost/contract'
import { Refusal } from '../../problem.ts'
import { faulty } from './parameter.ts'

/** @throws Refusal where the project has no such stage model, or none at all */
export function modelOf(asked: string | null, models: readonly StageModel[]): StageModel {
  const model = asked === null ? models[0] : models.find(({ id }) => id === asked)
  if (model) return model
  if (asked !== null && models.length > 0) throw faulty('model', `is ${JSON.stringify(asked)}`, `one of ${models.map(({ id }) => id).join(', ')}`)
  const remedy = 'define one with defineStageModel, then run `milepost push FILE`'
  throw new Refusal(404, { error: 'noStageModel', message: 'the project has no stage model yet', remedy })
}
