import { type ScoreType, scales, type Unit } from '@milepost/contract'
import { type Calendar, dayMs } from '@milepost/metrics'
import type { HealthEntry } from '../store/reports/health.ts'

/** What health is made of, and how much each weighs. This is the one place; only the ratio of the weights counts. */
export const healthInputs = [
  { id: 'usage', name: 'Use against its own usual', weight: 40, find: usage },
  { id: 'satisfaction', name: 'Latest score', weight: 30, find: satisfaction },
  { id: 'activation', name: 'Activation', weight: 20, find: activation },
  { id: 'feedback', name: 'Open feedback', weight: 10, find: feedback },
] as const satisfies { id: string; name: string; weight: number; find: (entry: HealthEntry, asked: Asked) => Finding }[]

export interface Asked {
  /** The instant as of which it is asked: later data is not looked at. */
  at: number
  calendar: Pick<Calendar, 'dayOf'>
  /** What is activated: accounts, or people; null where no milestone is marked as activation. */
  activation: Unit | null
}

/** A score from 0 (bad) to 100 (good), null where it is not known, and a sentence that says why. */
export interface Finding {
  score: number | null
  reason: () => string
}

/** The last 14 days are compared with what is usual, which is the mean of the four times 14 days before. */
const recentDays = 14
const usualTimes = 4
/** Days after which not having activated counts against an account. */
const patienceDays = 14
/** Days for which a score counts. */
export const heardDays = 180

/** Active days of the last two weeks in percent of what is usual for the account; not known while the account is younger than four weeks. */
function usage({ activity }: HealthEntry, { at, calendar }: Asked): Finding {
  const today = calendar.dayOf(at)
  if (!activity || today - activity.startDay < 2 * recentDays) return { score: null, reason: () => 'too young to have a usual' }
  const from = today - recentDays
  const watched = Math.min(usualTimes * recentDays, from + 1 - activity.startDay)
  const recent = activity.days.filter((day) => day > from && day <= today).length
  const earlier = activity.days.filter((day) => day > from - watched && day <= from).length
  const usual = (earlier * recentDays) / watched
  const reason = () => `active on ${recent} of the last ${recentDays} days; usually ${usual.toFixed(1)}`
  if (usual === 0) return { score: recent > 0 ? 100 : 0, reason }
  return { score: Math.min(100, (100 * recent) / usual), reason }
}

/** Its place on its scale: the worst answer is 0, the best 100. */
function satisfaction({ scores }: HealthEntry, { at }: Asked): Finding {
  const latest = scores.findLast((each) => each.at <= at && each.at > at - heardDays * dayMs)
  if (!latest) return { score: null, reason: () => `no score in the last ${heardDays} days` }
  const { min, max, better } = scales[latest.type]
  const place = (100 * (latest.score - min)) / (max - min)
  return { score: better === 'high' ? place : 100 - place, reason: () => `latest ${names[latest.type]} is ${latest.score} of ${max}, ${daysAgo(latest.at, at)}` }
}

const names = { nps: 'NPS', ces1: 'CES 1.0', ces2: 'CES', csat3: 'CSAT', csat5: 'CSAT', csat7: 'CSAT' } as const satisfies Record<ScoreType, string>

/** Where activation is of people, an account counts as activated by the first of them, as it does on the page of activation. */
function activation({ activatedAt, activatedPeople, people, firstAt }: HealthEntry, { at, activation: unit }: Asked): Finding {
  if (unit === null) return { score: null, reason: () => 'no milestone is marked as activation' }
  const ofPeople = unit === 'person'
  if (activatedAt !== null && activatedAt <= at) {
    const when = daysAgo(activatedAt, at)
    const whose = people === 1 ? 'its one person activated' : `${activatedPeople} of its ${people} people activated, the first`
    return { score: 100, reason: () => (ofPeople ? `${whose} ${when}` : `activated ${when}`) }
  }
  const not = ofPeople ? 'none of its people activated' : 'not activated'
  if (at - firstAt < patienceDays * dayMs) return { score: null, reason: () => `${not}, in its first ${patienceDays} days` }
  return { score: 0, reason: () => `${not}, first seen ${daysAgo(firstAt, at)}` }
}

function feedback({ scores }: HealthEntry, { at }: Asked): Finding {
  const heard = scores.filter((each) => each.at <= at && each.at > at - heardDays * dayMs)
  if (heard.length === 0) return { score: null, reason: () => 'nothing was said' }
  const open = heard.filter((each) => each.open).length
  if (open === 0) return { score: 100, reason: () => 'nothing low is waiting for an answer' }
  return { score: 0, reason: () => `${open} low ${open === 1 ? 'answer waits' : 'answers wait'} for somebody` }
}

function daysAgo(then: number, at: number): string {
  const days = Math.floor((at - then) / dayMs)
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
