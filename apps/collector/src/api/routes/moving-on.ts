import { MovingOnAnswer, scoreTypes } from '@milepost/contract'
import { movingOnAnswer } from '../answers/moving-on.ts'
import { choice } from '../parameter/choice.ts'
import { segment } from '../parameter/members.ts'
import { modelOf } from '../parameter/model.ts'
import { text } from '../parameter/text.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

export const movingOn = route({
  path: '/stages/moving-on',
  summary: 'Whether satisfied people move on sooner: the time to a later stage for satisfied and for other answers, with a log-rank test',
  query: { segment, model: text("Id of the stage model. Default: the project's first."), type: choice('The question type of the answers.', scoreTypes, 'nps') },
  answers: MovingOnAnswer,
  isLarge: ({ stages }) => stages.reduce((sum, { satisfied, others }) => sum + satisfied.n + others.n, 0) > many,
  async answer({ query: { segment, model: asked, type }, reports }) {
    const model = modelOf(asked, reports.project.release?.content.stageModels ?? [])
    return movingOnAnswer(model, type, await reports.movingOn({ model: model.id, unit: model.unit, type, segment }))
  },
})
