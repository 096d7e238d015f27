import { type Alert, bandOf, type Facts, isScoreType } from '@milepost/contract'
import { evaluate } from '@milepost/targeting'
import type { Answer } from '../store/fold.ts'
import type { Outgoing } from '../store/webhooks.ts'

/** What is older is no alert: a history that is imported alarms nobody. */
const freshMs = 24 * 60 * 60_000

export interface Answerer {
  /** `u:` and the user id, or `a:` and the anonymous id. */
  person: { key: string; name: string; facts: Facts }
  account: { key: string; name: string; facts: Facts } | null
}

/** Alerts that an answer might raise, before anything is known of who gave it. */
export function alertsAsking(alerts: readonly Alert[], { type, score, survey, at }: Pick<Answer, 'type' | 'score' | 'survey' | 'at'>, now: number): Alert[] {
  if (!isScoreType(type) || score === null || at <= now - freshMs || at > now) return []
  return alerts.filter((alert) => alert.type === type && (alert.bands ?? ['low']).includes(bandOf(type, score)) && (alert.survey ?? survey) === survey)
}

/** Those of them that are raised: their rule holds of the person and the account as they are now. */
export function alertsRaised(alerts: readonly Alert[], answer: Pick<Answer, 'submission' | 'question' | 'survey' | 'type' | 'score' | 'at'>, { person, account }: Answerer, now: number): Outgoing[] {
  const { submission, question, survey, type, score, at } = answer
  const day = (instant: number) => Math.floor(instant / 86_400_000)
  const subject = { now, key: person.key.slice(2), person: person.facts, ...(account && { account: account.facts }), dayOf: day, startOfDay: (each: number) => each * 86_400_000 }
  return alerts
    .filter(({ when }) => !when || evaluate(when, subject).truth === true)
    .map(({ id, name }): Outgoing => ({
      type: 'alert.raised',
      key: `alert ${id} ${submission}`,
      at,
      person: person.key,
      data: {
        id,
        title: name,
        text: `${person.name}${account ? ` of ${account.name}` : ''} answered ${score}`,
        path: `/feedback?item=${encodeURIComponent(submission)}`,
        detail: { submission, survey, question, questionType: type, score, person: { id: person.key, name: person.name }, account: account && { id: account.key, name: account.name } },
      },
    }))
}
