import { type Alert, bandOf, type Facts, isScoreType } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import { evaluate } from '@milepost/targeting'
import type { Answer } from '../store/fold.ts'
import type { Outgoing } from '../store/webhooks.ts'

/** What is older is no alert: a history that is imported alarms nobody. */
const freshMs = 24 * 60 * 60_000
/** Characters of a text that stand in the message; all of it is behind its address. */
const mostQuoted = 140

export type AlertingAnswer = Pick<Answer, 'submission' | 'question' | 'survey' | 'type' | 'score' | 'text' | 'choices' | 'at' | 'device' | 'language'>

export interface Answerer {
  /** `u:` and the user id, or `a:` and the anonymous id. Facts with milestones and stages. */
  person: { key: string; name: string; facts: Facts }
  account: { key: string; name: string; facts: Facts } | null
}

/** Alerts that an answer might raise, before anything is known of who gave it. */
export function alertsAsking(alerts: readonly Alert[], answer: AlertingAnswer, now: number): Alert[] {
  const { survey, question, at } = answer
  if (at <= now - freshMs || at > now) return []
  return alerts.filter((alert) => alert.type === answer.type && (alert.survey ?? survey) === survey && (alert.question ?? question) === question && isMeant(alert, answer))
}

function isMeant({ bands = ['low'], answers }: Alert, { type, score, choices }: AlertingAnswer): boolean {
  if (isScoreType(type)) return score !== null && bands.includes(bandOf(type, score))
  return !answers || (choices ?? []).some((choice) => answers.includes(choice))
}

/** Those of them that are raised: their rule holds of the person and the account as they are now. */
export function alertsRaised(alerts: readonly Alert[], answer: AlertingAnswer, { person, account }: Answerer, { dayOf, startOfDay }: Pick<Calendar, 'dayOf' | 'startOfDay'>, now: number): Outgoing[] {
  const { submission, question, survey, type, score, text, choices, at, device, language } = answer
  const place = { ...(device && { device }), ...(language && { language }) }
  const subject = { now, key: person.key.slice(2), person: person.facts, ...(account && { account: account.facts }), ...place, dayOf, startOfDay }
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
        text: `${person.name}${account ? ` of ${account.name}` : ''} answered ${inWords(answer)}`,
        path: `/feedback?item=${encodeURIComponent(submission)}`,
        detail: { submission, survey, question, questionType: type, score, text, choices, person: { id: person.key, name: person.name }, account: account && { id: account.key, name: account.name } },
      },
    }))
}

function inWords({ score, text, choices }: AlertingAnswer): string {
  if (score !== null) return String(score)
  const quoted = text && `\u201c${text.length > mostQuoted ? `${Array.from(text).slice(0, mostQuoted).join('')}\u2026` : text}\u201d`
  return [...(choices ?? []), quoted].filter(Boolean).join(', ')
}
