import { StagesAnswer } from '@milepost/contract'
import { Refusal } from '../../problem.ts'
import { stageCounts } from '../counts/stage-counts.ts'
import { changedAt } from '../answers/changed-at.ts'
import { stagesAnswer } from '../answers/stages.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { faulty } from '../parameter/parameter.ts'
import { segment } from '../parameter/members.ts'
import { text } from '../parameter/text.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

export const stages = route({
  path: '/stages',
  summary: 'How many people or accounts are in each stage, how they move, how long they stay',
  query: { ...zonedPeriod, segment, model: text("Id of the stage model. Default: the project's first.") },
  answers: StagesAnswer,
  compares: () => ({}),
  isLarge: ({ now }) => now.reduce((sum, { count }) => sum + count, 0) > many,
  async answer(asked) {
    const { query, reports, calendar, now } = asked
    const models = reports.project.release?.content.stageModels ?? []
    const model = query.model === null ? models[0] : models.find(({ id }) => id === query.model)
    if (!model) throw modelMissing(query.model, models)
    const days = daysOf(query, calendar, now)
    const counts = await stageCounts(asked, model, days, query.segment)
    return stagesAnswer({ model, models, days, period: periodOf(days, calendar), calendar, counts, changedAt: changedAt(await reports.definitions({ kind: 'stageModels', id: model.id }), 'stageModels') })
  },
})

function modelMissing(asked: string | null, models: readonly { id: string }[]): Refusal {
  if (asked !== null && models.length > 0) return faulty('model', `is ${JSON.stringify(asked)}`, `one of ${models.map(({ id }) => id).join(', ')}`)
  const remedy = 'define one with defineStageModel, then run `milepost push FILE`'
  return new Refusal(404, { error: 'noStageModel', message: 'the project has no stage model yet', remedy })
}
