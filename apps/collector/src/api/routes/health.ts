import { AccountCardAnswer, HealthAnswer } from '@milepost/contract'
import { accountCard, healthAnswer, healthQuestion } from '../answers/health.ts'
import { segment } from '../parameter/members.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

export const health = route({
  path: '/health',
  summary: 'Which accounts need attention: health with the reasons, those at risk first',
  query: { segment },
  answers: HealthAnswer,
  isLarge: ({ bands: { unknown, risk, watch, healthy } }) => unknown + risk + watch + healthy > many / 5,
  async answer({ query, reports, calendar, now }) {
    const content = reports.project.release?.content ?? null
    const question = healthQuestion(content, null, now, query.segment)
    return healthAnswer(await reports.health(question), content, question, calendar)
  },
})

export const accountCardRoute = route({
  path: '/accounts/:id/card',
  summary: 'The card of an account for other tools: stage, revenue, latest score, health with its reasons',
  query: {},
  answers: AccountCardAnswer,
  async answer({ path: { id }, reports, calendar, now }) {
    const content = reports.project.release?.content ?? null
    const question = healthQuestion(content, id, now)
    return accountCard(await reports.health(question), content, question, calendar)
  },
})
