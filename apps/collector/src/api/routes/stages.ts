import { StagesAnswer } from '@milepost/contract'
import { Refusal } from '../../problem.ts'
import { stagesAnswer } from '../answers/stages.ts'
import { daysOf, period, periodOf } from '../parameter/period.ts'
import { faulty } from '../parameter/parameter.ts'
import { text } from '../parameter/text.ts'
import { route } from '../route.ts'

export const stages = route({
  path: '/stages',
  summary: 'How many people or accounts are in each stage, how they move, how long they stay',
  query: { ...period, model: text("Id of the stage model. Default: the project's first.") },
  answers: StagesAnswer,
  isLarge: ({ now }) => now.reduce((sum, { count }) => sum + count, 0) > 20_000,
  async answer({ query, reports, calendar, now }) {
    const models = reports.project.release?.content.stageModels ?? []
    const model = query.model === null ? models[0] : models.find(({ id }) => id === query.model)
    if (!model) throw modelMissing(query.model, models)
    const days = daysOf(query, calendar, now)
    const before = calendar.startOfDay(days.to)
    const counts = await reports.stages({ model: model.id, fromDay: days.from, toDay: days.to, before })
    return stagesAnswer({ model, models, days, period: periodOf(days, calendar), calendar, counts })
  },
})

function modelMissing(asked: string | null, models: readonly { id: string }[]): Refusal {
  if (asked !== null && models.length > 0) return faulty('model', `is ${JSON.stringify(asked)}`, `one of ${models.map(({ id }) => id).join(', ')}`)
  const remedy = 'define one with defineStageModel, then run `milepost push FILE`'
  return new Refusal(404, { error: 'noStageModel', message: 'the project has no stage model yet', remedy })
}
