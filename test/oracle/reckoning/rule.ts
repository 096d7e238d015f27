import type { Condition, LeafOf } from '@milepost/contract'
import type { Days } from './calendar.ts'
import { compared, fits, instantOf, type Truth } from './comparison.ts'
import { drawOf } from './draw.ts'
import { firstAt, type Known, progressOf, scoresOf, traitAt, until } from './known.ts'
import { isActivity } from './received.ts'

/** Whom a rule is asked about: a person with its account, if it has one, or an account. */
export interface Subject {
  /** For sticky draws. */
  key: string
  person?: Known | undefined
  account?: Known | undefined
  /** Null: not reached. */
  reachedAt: (milestone: string) => number | null
  /** Undefined where there is nobody to be in a stage of the model. */
  stageAt: (model: string, at: number) => string | null | undefined
  days: Days
}

const dayMs = 86_400_000

/** Whether a rule holds at an instant, from all that was said by then; null where that is not known. */
export function holds(rule: Condition, subject: Subject, at: number): Truth {
  switch (rule.kind) {
    case 'all': {
      const parts = rule.of.map((part) => holds(part, subject, at))
      return parts.includes(false) ? false : parts.includes(null) ? null : true
    }
    case 'any': {
      const parts = rule.of.map((part) => holds(part, subject, at))
      return parts.includes(true) ? true : parts.includes(null) ? null : false
    }
    case 'not': {
      const part = holds(rule.of, subject, at)
      return part === null ? null : !part
    }
    case 'event':
      return event(rule, subject, at)
    case 'activeDays':
      return activeDays(rule, subject, at)
    case 'trait': {
      const known = subject[rule.of ?? 'person']
      return known ? compared(rule, traitAt(known, rule.trait, at)) : null
    }
    case 'elapsed':
      return elapsed(rule, subject, at)
    case 'score':
      return score(rule, subject, at)
    case 'progress':
      return progress(rule, subject, at)
    case 'milestone': {
      const reached = subject.reachedAt(rule.milestone)
      return (reached !== null && reached <= at) === (rule.reached ?? true)
    }
    case 'stage': {
      const stage = subject.stageAt(rule.model, at)
      return stage === undefined ? null : stage !== null && rule.in.includes(stage)
    }
    case 'sample':
      return drawOf(rule.salt ?? '', subject.key) * 100 < rule.percent
    case 'url':
    case 'device':
    case 'language':
    case 'element':
      return null
  }
}

/** Days, scores and progress are asked of the person, and of the account where the rule is about accounts. */
function asked(subject: Subject): Known {
  return subject.person ?? subject.account ?? { messages: [], telling: [] }
}

function within(count: number, { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined }): boolean {
  const least = atLeast ?? (atMost === undefined ? 1 : 0)
  return count >= least && count <= (atMost ?? Infinity)
}

/** What happened exactly so many days ago is out. */
function event(rule: LeafOf<'event'>, subject: Subject, at: number): Truth {
  const since = rule.withinDays === undefined ? -Infinity : at - Math.ceil(rule.withinDays * dayMs)
  const known = rule.of === 'account' ? subject.account : asked(subject)
  if (!known) return null
  const happened = until(known.messages, at).filter(({ name, at, properties }) => name === rule.event && at > since && fits(rule.where, properties))
  return within(happened.length, rule)
}

function activeDays(rule: LeafOf<'activeDays'>, subject: Subject, at: number): Truth {
  const { of, plus } = subject.days
  const last = plus(of(at), -(rule.endingDaysAgo ?? 0))
  const first = plus(last, 1 - rule.withinDays)
  const active = new Set(until(asked(subject).messages, at).filter(isActivity).map((message) => of(message.at)))
  return within([...active].filter((day) => day >= first && day <= last).length, rule)
}

/** Both bounds are in. */
function elapsed(rule: LeafOf<'elapsed'>, subject: Subject, at: number): Truth {
  const known = subject[rule.of ?? 'person']
  const since = known && dateOf(rule.since, known, at)
  if (since === null || since === undefined) return null
  const days = (at - since) / dayMs
  return days >= (rule.atLeast ?? -Infinity) && days <= (rule.atMost ?? Infinity)
}

function dateOf(since: LeafOf<'elapsed'>['since'], known: Known, at: number): number | null {
  if (typeof since === 'object') return instantOf(traitAt(known, since.trait, at))
  const said = until(known.messages, at)
  if (since === 'firstSeen') return said.length > 0 ? firstAt({ messages: said }) : null
  const active = said.filter(isActivity).map((message) => message.at)
  return active.length > 0 ? Math.max(...active) : null
}

function score(rule: LeafOf<'score'>, subject: Subject, at: number): Truth {
  const latest = scoresOf(asked(subject))
    .filter((each) => each.at <= at && each.type === rule.type && (rule.survey ?? each.survey) === each.survey)
    .at(-1)
  if (!latest) return null
  const isFresh = rule.withinDays === undefined || latest.at > at - Math.ceil(rule.withinDays * dayMs)
  return isFresh && latest.value >= (rule.from ?? -Infinity) && latest.value <= (rule.to ?? Infinity)
}

function progress(rule: LeafOf<'progress'>, subject: Subject, at: number): Truth {
  const { seen, done, dismissed, reopened } = progressOf(asked(subject), rule.experience)
  const isSeen = seen.some((each) => each <= at)
  const isDone = done !== null && done <= at
  switch (rule.is) {
    case 'seen':
      return isSeen
    case 'notSeen':
      return !isSeen
    case 'done':
      return isDone
    case 'notDone':
      return !isDone
    case 'dismissed':
      return dismissed !== null && dismissed <= at && (reopened === null || reopened > at || dismissed > reopened)
  }
}
