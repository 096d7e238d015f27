import type { CompanyNames } from './company-names.ts'
import { type Diary, type HistoryMessage, openDiary } from './diary.ts'
import { industries } from './names.ts'
import { type Persona, personaOf } from './person.ts'
import type { Random } from './random.ts'
import { ask } from './surveys.ts'
import { checklist, effort, recommendation } from './published.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const trialDays = 14
const seatPrice = 12
const monthDays = 30
/** Nobody is asked for a recommendation in their first days, and then not again for a quarter. */
const settledDays = 6
const askedEveryDays = 90

/** What moves one customer: how well the product fits (0 to 1) and how big the team is. */
interface Character {
  fit: number
  team: number
  industry: string
}

interface Life {
  random: Random
  diary: Diary
  owner: Persona
  company: string
  character: Character
  startedAt: number
  now: number
}

/** One visitor's history: most look and leave, some sign up, some of those become customers who stay, grow or go. */
export function liveOneCustomer(random: Random, names: CompanyNames, startedAt: number, now: number): HistoryMessage[] {
  const company = names.take(random)
  const owner = personaOf(random, company, 'owner')
  const diary = openDiary(random, `company-${random.uuid().slice(0, 8)}`, now)
  const character = {
    fit: Math.min(0.98, Math.max(0.02, random.around(0.55, 0.2))),
    team: 1 + Math.round(random.waiting(4)),
    industry: random.pick(industries),
  }
  const life: Life = { random, diary, owner, company, character, startedAt, now }
  const signedUpAt = lookAround(life)
  if (signedUpAt === null) {
    names.giveBack(company)
    return diary.messages
  }
  signUp(life, signedUpAt)
  const activatedAt = onboard(life, signedUpAt)
  const paidAt = decide(life, signedUpAt, activatedAt)
  use(life, signedUpAt, paidAt, activatedAt)
  return diary.messages
}

/** Visits before sign-up; null for those who never do. */
function lookAround({ random, diary, owner, startedAt }: Life): number | null {
  let at = startedAt
  diary.page(at, owner, 'Home', '/')
  if (random.chance(0.6)) {
    at += random.waiting(2 * dayMs)
    diary.page(at, owner, 'Home', '/')
    diary.track(at + 40_000, owner, 'Pricing Viewed')
    if (random.chance(0.25)) diary.track(at + 120_000, owner, 'Lead Submitted', { form: 'newsletter' })
  }
  return random.chance(0.46) ? at + random.waiting(8 * hourMs) : null
}

function signUp({ random, diary, owner, company, character }: Life, at: number): void {
  diary.identify(at, owner, { name: owner.name, email: owner.email, role: owner.role, createdAt: new Date(at).toISOString() })
  diary.group(at + 1, owner, {
    name: company,
    plan: 'trial',
    seats: 1,
    mrr: 0,
    industry: character.industry,
    trialEndsAt: new Date(at + trialDays * dayMs).toISOString(),
  })
  diary.track(at + 2, owner, 'Signed Up', { method: random.pick(['email', 'google']) })
  diary.track(at + 3, owner, 'Trial Started', { plan: 'team' })
  diary.page(at + 1000, owner, 'Boards', '/boards')
}

/** The checklist and what people do because of it, or without it; returns the moment of the last task, or null. */
function onboard({ random, diary, owner, character }: Life, signedUpAt: number): number | null {
  const { fit } = character
  diary.kit(signedUpAt + 1500, owner, 'shown', checklist.id, 'checklist')
  diary.kit(signedUpAt + 2500, owner, 'seen', checklist.id, 'checklist')
  const dismissed = random.chance(0.18)
  if (dismissed) diary.kit(signedUpAt + 60_000, owner, 'dismissed', checklist.id, 'checklist')
  let at = signedUpAt
  const step = (chance: number, meanWaitMs: number, act: () => void, task: string): boolean => {
    if (!random.chance(dismissed ? chance * 0.7 : chance)) return false
    at += random.waiting(meanWaitMs)
    act()
    if (!dismissed) diary.kit(at + 400, owner, 'taskCompleted', checklist.id, 'checklist', { task })
    return true
  }
  const made = step(0.8 + 0.19 * fit, 3 * hourMs, () => diary.track(at, owner, 'Board Created', { template: random.pick(['blank', 'sprint', 'launch']) }), checklist.board)
  if (!made) return null
  const filled = step(0.74 + 0.25 * fit, 9 * hourMs, () => {
    for (let card = 0; card < 3; card++) diary.track(at + card * 20_000, owner, 'Card Added', { column: 'To do' })
    at += 60_000
  }, checklist.cards)
  if (!filled) return null
  const invited = step(0.46 + 0.5 * fit, 2.5 * dayMs, () => {
    for (let mate = 0; mate < Math.max(1, character.team - 1); mate++) diary.track(at + mate * 30_000, owner, 'Teammate Invited', { role: 'member' })
    if (random.chance(0.5)) ask(random, diary, owner, at + 120_000, 0.3 + 0.6 * fit, effort)
  }, checklist.invite)
  if (!invited) return null
  const exported = step(0.56 + 0.42 * fit, 4 * dayMs, () => diary.track(at, owner, 'Report Exported', { format: 'csv', cards: random.int(3, 30) }), checklist.report)
  if (!exported) return null
  if (!dismissed) diary.kit(at + 800, owner, 'completed', checklist.id, 'checklist')

  return at
}

/** Whether and when they pay. */
function decide({ random, diary, owner, character }: Life, signedUpAt: number, activatedAt: number | null): number | null {
  const probability = activatedAt === null ? 0.09 : 0.48 + 0.48 * character.fit
  if (!random.chance(probability)) return null
  const at = Math.max(signedUpAt + random.between(3, trialDays) * dayMs, (activatedAt ?? signedUpAt) + 2 * hourMs)
  const seats = Math.max(2, character.team)
  diary.track(at, owner, 'Order Completed', { orderId: random.uuid().slice(0, 8), revenue: seats * seatPrice, currency: 'EUR' })
  diary.track(at + 500, owner, 'Subscription Started', { plan: 'team' })
  diary.group(at + 1000, owner, { plan: 'team', seats, mrr: seats * seatPrice, renewsAt: new Date(at + monthDays * dayMs).toISOString() })
  return at
}

function usagePerWeek(fit: number, paid: boolean, activated: boolean): number {
  if (paid) return 0.6 + 3.6 * fit
  return activated ? 1.4 : 0.35
}

/** Weeks of use, renewals, growth, surveys, and for some the end. */
function use(life: Life, signedUpAt: number, paidAt: number | null, activatedAt: number | null): void {
  const { random, diary, owner, company, character, now } = life
  const mates = Array.from({ length: Math.min(6, character.team - 1) }, () => personaOf(random, company, 'member'))
  const joinedAt = new Map<Persona, number>([[owner, signedUpAt]])
  if (activatedAt !== null)
    for (const mate of mates) {
      const at = activatedAt + random.waiting(5 * dayMs)
      joinedAt.set(mate, at)
      diary.identify(at, mate, { name: mate.name, email: mate.email, role: mate.role, createdAt: new Date(at).toISOString() })
      diary.group(at + 1, mate, { name: company })
      diary.track(at + 2, mate, 'Signed Up', { method: 'invitation' })
    }
  let seats = Math.max(2, character.team)
  let renewsAt = paidAt === null ? Infinity : paidAt + monthDays * dayMs
  let mood = 0.25 + 0.65 * character.fit
  const askedFrom = new Map<Persona, number>()
  const trialEnd = signedUpAt + trialDays * dayMs
  const everyWeek = usagePerWeek(character.fit, paidAt !== null, activatedAt !== null)
  for (let day = Math.floor(signedUpAt / dayMs) + 1; day * dayMs < now; day++) {
    const morning = day * dayMs + random.between(7, 16) * hourMs
    if (paidAt === null && morning > trialEnd + 4 * dayMs) return
    if (morning > renewsAt) {
      if (random.chance((1 - mood) * 0.32)) {
        diary.track(renewsAt, owner, 'Subscription Cancelled', { plan: 'team', reason: random.pick(['price', 'missing features', 'project ended']) })
        diary.group(renewsAt + 1, owner, { plan: 'cancelled', mrr: 0, seats: 0 })
        return
      }
      const grows = random.chance(0.16 * mood)
      if (grows) {
        const before = seats
        seats += random.int(1, 4)
        diary.track(renewsAt, owner, 'Subscription Changed', { plan: 'team', change: 'upgrade', seatsBefore: before, seats })
      }
      renewsAt += monthDays * dayMs
      diary.track(renewsAt - monthDays * dayMs + 1000, owner, 'Subscription Renewed', { plan: 'team' })
      diary.track(renewsAt - monthDays * dayMs + 1500, owner, 'Order Completed', { orderId: random.uuid().slice(0, 8), revenue: seats * seatPrice, currency: 'EUR' })
      diary.group(renewsAt - monthDays * dayMs + 2000, owner, { plan: 'team', seats, mrr: seats * seatPrice, renewsAt: new Date(renewsAt).toISOString() })
    }
    mood = Math.min(0.98, Math.max(0.05, mood + random.around(0, 0.012)))
    for (const [who, since] of joinedAt) {
      if (morning < since || !random.chance(Math.min(0.92, (everyWeek / 7) * (who === owner ? 1.2 : 0.8)))) continue
      const at = morning + random.between(0, 3) * hourMs
      workOneSession(random, diary, who, at)
      if (activatedAt === null || at < Math.max(since, activatedAt) + settledDays * dayMs || at < (askedFrom.get(who) ?? 0)) continue
      askedFrom.set(who, at + random.between(askedEveryDays, askedEveryDays + 14) * dayMs)
      const score = ask(random, diary, who, at + hourMs, mood, recommendation)
      if (score !== null && score >= 9 && random.chance(0.2)) diary.track(at + 2 * dayMs, who, 'Referral Sent', { channel: 'email' })
    }
  }
}

function workOneSession(random: Random, diary: Diary, who: Persona, at: number): void {
  diary.page(at, who, 'Board', '/board')
  const cards = random.int(0, 3)
  for (let card = 0; card < cards; card++) diary.track(at + (card + 1) * 95_000, who, 'Card Added', { column: random.pick(['To do', 'Doing', 'Done']) })
  if (random.chance(0.14)) diary.track(at + 900_000, who, 'Report Exported', { format: 'csv', cards: random.int(5, 60) })
  if (random.chance(0.04)) diary.track(at + 1_200_000, who, 'Board Created', { template: 'blank' })
}
