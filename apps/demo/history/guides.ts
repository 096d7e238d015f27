import { type Diary, type HistoryMessage, openDiary, type Who } from './diary.ts'
import { tellIdea } from './ideas.ts'
import { announcement, banner, button, centre, tip, tour } from './published.ts'
import type { Random } from './random.ts'

const secondMs = 1000
const dayMs = 86_400_000
/** The banner's own audience. */
const lastDaysMs = 3 * dayMs

/** One person of a company, and what they did, oldest first. */
interface Person {
  random: Random
  diary: Diary
  who: Who
  did: HistoryMessage[]
}

/** What the tip, the banner, the announcement, the launchers and the tour were to the people of one company, beside all that these did. */
export function meetGuides(random: Random, life: readonly HistoryMessage[], now: number): HistoryMessage[] {
  const group = life.find(({ type }) => type === 'group')
  if (!group) return []
  const people = Map.groupBy(life.filter(({ userId }) => userId !== undefined), ({ userId }) => userId as string)
  const diary = openDiary(random, group['groupId'] as string, now, people.keys())
  for (const [userId, messages] of people) {
    const did = messages.toSorted((a, b) => timeOf(a) - timeOf(b))
    const person = { random, diary, who: { userId, anonymousId: did[0]!['anonymousId'] as string }, did }
    for (const meet of [meetTip, meetBanner, meetAnnouncement, meetLaunchers]) meet(person)
  }
  return diary.messages
}

const timeOf = ({ timestamp }: HistoryMessage) => Date.parse(timestamp)
const named = (name: string) => ({ event }: HistoryMessage) => event === name
const isPage = ({ type }: HistoryMessage) => type === 'page'

function show({ diary, who }: Person, at: number, { id, surface }: { id: string; surface: Parameters<Diary['kit']>[4] }): void {
  diary.kit(at, who, 'shown', id, surface)
  diary.kit(at + secondMs, who, 'seen', id, surface)
}

/** Who has three cards on a board and has not found the export. */
function meetTip(person: Person): void {
  const { random, diary, who, did } = person
  const third = did.filter(named('Card Added'))[2]
  const exported = did.find(named('Report Exported'))
  if (!third || (exported && timeOf(exported) < timeOf(third))) return
  const at = timeOf(third) + 5 * secondMs
  show(person, at, tip)
  if (random.chance(0.9)) diary.kit(at + random.between(4, 12) * secondMs, who, random.chance(0.75) ? 'completed' : 'dismissed', tip.id, tip.surface)
}

/** An owner in the last days of the trial, each time they come, until they have pressed something. */
function meetBanner(person: Person): void {
  const { random, diary, who, did } = person
  if (!did.some(named('Trial Started'))) return
  const traits = did.find(({ type }) => type === 'group')?.['traits'] as { trialEndsAt: string }
  const endsAt = Date.parse(traits.trialEndsAt)
  const paid = did.find(named('Subscription Started'))
  const until = paid ? Math.min(endsAt, timeOf(paid)) : endsAt
  for (const at of did.filter(isPage).map(timeOf)) {
    if (at < endsAt - lastDaysMs || at >= until) continue
    show(person, at + secondMs, banner)
    if (random.chance(0.3)) return press(person, at + 9 * secondMs, banner, banner.plan)
    if (random.chance(0.4)) return diary.kit(at + 6 * secondMs, who, 'dismissed', banner.id, banner.surface)
  }
}

function meetAnnouncement(person: Person): void {
  const { random, diary, who, did } = person
  const paid = did.find(named('Subscription Started'))
  if (!paid) return
  const at = timeOf(paid) + secondMs
  show(person, at, announcement)
  if (random.chance(0.12)) return diary.kit(at + 4 * secondMs, who, 'dismissed', announcement.id, announcement.surface)
  press(person, at + 11 * secondMs, announcement, random.chance(0.55) ? announcement.invite : announcement.later)
}

/** The two launchers are there from the first page on; a few open them, some time. */
function meetLaunchers(person: Person): void {
  const { random, diary, who, did } = person
  const pages = did.filter(isPage).map(timeOf)
  const [first] = pages
  if (first === undefined) return
  for (const { id, surface } of [centre, button]) diary.kit(first + secondMs, who, 'shown', id, surface)
  if (random.chance(0.16)) openCentre(person, random.pick(pages) + random.between(20, 90) * secondMs)
  if (random.chance(0.07)) {
    const at = random.pick(pages) + random.between(100, 600) * secondMs
    diary.kit(at, who, 'clicked', button.id, button.surface, { part: button.open })
    tellIdea(random, diary, who, at + secondMs)
  }
}

function openCentre(person: Person, at: number): void {
  const { random, diary, who } = person
  diary.kit(at, who, 'reopened', centre.id, centre.surface)
  diary.kit(at + secondMs, who, 'seen', centre.id, centre.surface)
  const wanted = random.unit()
  if (wanted > 0.8) return
  diary.kit(at + 8 * secondMs, who, 'clicked', centre.id, centre.surface, { part: wanted < 0.6 ? tour.id : centre.ideas })
  if (wanted < 0.6) takeTour(person, at + 9 * secondMs)
  else tellIdea(random, diary, who, at + 9 * secondMs)
}

/** By now everybody has a board: they choose one instead of making another. */
function takeTour(person: Person, startedAt: number): void {
  const { random, diary, who } = person
  show(person, startedAt, tour)
  let at = startedAt
  for (const step of tour.steps) {
    at += random.between(6, 40) * secondMs
    if (random.chance(0.14)) return diary.kit(at, who, 'dismissed', tour.id, tour.surface)
    diary.kit(at, who, 'stepCompleted', tour.id, tour.surface, { step })
  }
  diary.kit(at + 1, who, 'completed', tour.id, tour.surface)
}

/** Whatever a button of it does, it is done with. */
function press({ diary, who }: Person, at: number, { id, surface }: typeof banner | typeof announcement, part: string): void {
  diary.kit(at, who, 'completed', id, surface)
  diary.kit(at + 1, who, 'clicked', id, surface, { part })
}
