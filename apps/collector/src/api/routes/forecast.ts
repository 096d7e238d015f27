import { ForecastAnswer } from '@milepost/contract'
import { forecastAnswer, horizonDays } from '../answers/forecast.ts'
import { segment } from '../parameter/members.ts'
import { modelOf } from '../parameter/model.ts'
import { text } from '../parameter/text.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

/** Histories a forecast is made of: what is computed in under a second. */
const mostHistories = 5_000

export const forecast = route({
  path: '/forecast',
  summary: `Where those of today will be in ${horizonDays} days, with how well such forecasts have done`,
  query: { segment, model: text("Id of the stage model. Default: the project's first.") },
  answers: ForecastAnswer,
  isLarge: ({ of }) => of > many,
  async answer({ query, reports, remember }) {
    const model = modelOf(query.model, reports.project.release?.content.stageModels ?? [])
    const found = await reports.histories({ model: model.id, unit: model.unit, segment: query.segment, limit: mostHistories })
    const { number = 0 } = reports.project.release ?? {}
    return remember(`forecast ${model.id} of ${JSON.stringify(query.segment)} in release ${number}`, found.asOf, () => forecastAnswer(model, found))
  },
})
