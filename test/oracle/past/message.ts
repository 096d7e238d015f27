import type { Message } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { type Days, daysOf } from '../reckoning/calendar.ts'
import { anonymous, experiences, groups, scoredQuestions, users } from './words.ts'

/** As a client sends it. Its time is `timestamp`. */
export type Sent = Message & { messageId: string; timestamp: string }

const hourMs = 3_600_000

/** Often at one instant with others, at the edge of a day (one that clocks change on, when there is one), or at any other. */
const instant = (start: number, length: number, { of, plus, startOf }: Days): fc.Arbitrary<number> => {
  const days = Array.from({ length }, (_, index) => plus(of(start), index))
  const odd = days.filter((day) => startOf(plus(day, 1)) - startOf(day) !== 24 * hourMs).map((day) => plus(day, 1))
  const edge = fc.tuple(fc.constantFrom(...days, ...odd, ...odd, ...odd, ...odd), fc.constantFrom(-1, 0, 1)).map(([day, aside]) => startOf(day) + aside)
  return fc.oneof(
    { weight: 4, arbitrary: fc.nat(length * 4).map((quarters) => start + quarters * 6 * hourMs) },
    { weight: 3, arbitrary: edge },
    { weight: 2, arbitrary: fc.nat(length * 24 * hourMs).map((offset) => start + offset) },
  )
}

const track = fc.oneof(
  fc.record(
    {
      plan: fc.constantFrom('pro', 'free', 7, null),
      cards: fc.constantFrom(0, 3, 4, '3'),
      shared: fc.boolean(),
      due: fc.constantFrom('2026-03-15', '2026-10-25T00:30:00+02:00', 'soon'),
    },
    { requiredKeys: [] },
  ).map((properties) => ({ type: 'track', event: 'Board Created', properties })),
  fc.constantFrom('done', 'todo').map((column) => ({ type: 'track', event: 'Card Moved', properties: { column } })),
)
const page = fc.record({ type: fc.constantFrom('page', 'screen'), name: fc.constantFrom('Home', 'Pricing', kitEvents.seen, null), properties: fc.constant({ path: '/' }) })

const day = (start: number) => fc.integer({ min: -5, max: 55 }).map((days) => new Date(start + days * 24 * hourMs).toISOString())
const personTraits = (start: number) =>
  fc.record(
    {
      name: fc.constantFrom('Ada', '', null),
      role: fc.constantFrom('pro', 'free', 'product', null, ['list']),
      seats: fc.constantFrom(0, 3, 5, '5', null),
      beta: fc.boolean(),
      endsAt: fc.oneof(day(start), fc.constantFrom(null, 'never')),
    },
    { requiredKeys: [] },
  )
const accountTraits = (start: number) =>
  fc.record(
    { name: fc.constantFrom('Acme', null), plan: fc.constantFrom('free', 'pro', 'team', null), mrr: fc.constantFrom(0, 3, 50), renewsAt: day(start) },
    { requiredKeys: [] },
  )

const about = { surface: 'survey', release: 1 }
const kit = fc.record({ event: fc.constantFrom(kitEvents.shown, kitEvents.seen, kitEvents.seen, kitEvents.dismissed, kitEvents.reopened, kitEvents.completed, kitEvents.submitted, kitEvents.targetMissing), experience: fc.constantFrom(...experiences), submission: fc.constantFrom('a1', 'a2') })
const told = fc.oneof(
  { weight: 3, arbitrary: kit.map(({ event, ...properties }) => ({ type: 'track', event, properties: { ...about, ...properties } })) },
  fc.record({ task: fc.constantFrom('board', 'move') }).map((task) => ({ type: 'track', event: kitEvents.taskCompleted, properties: { ...about, experience: 'welcome', ...task } })),
  fc.constant({ type: 'track', event: kitEvents.dropped, properties: { counts: { full: 2 } } }),
)

/** A submission belongs to one survey, as it does in the kit. Some answers are off their scale, to be refused. */
const answer = fc
  .record({ asked: fc.constantFrom(...scoredQuestions), value: fc.oneof({ weight: 8, arbitrary: fc.nat(12) }, fc.constantFrom(6.5, '9', -1)), submission: fc.constantFrom(1, 2, 3) })
  .map(({ asked: { from: _from, to: _to, ...asked }, value, submission }) => ({
    type: 'track',
    event: kitEvents.answered,
    properties: { ...about, ...asked, submission: `${asked.experience}-${submission}`, value },
  }))
const comment = fc.record({ value: fc.constantFrom('Because.', ''), submission: fc.constantFrom(1, 2, 3) }).map(({ value, submission }) => ({
  type: 'track',
  event: kitEvents.answered,
  properties: { ...about, experience: 'recommend', question: 'why', questionType: 'text', submission: `recommend-${submission}`, value },
}))

/** Of a project everything is told, or much of one kind, so that what is told twice, taken back and merged meets itself. */
const tellings = {
  everything: { use: 8, traits: 7, aliases: 1, kit: 4, answers: 5 },
  traits: { use: 2, traits: 12, aliases: 1, kit: 0, answers: 0 },
  answers: { use: 2, traits: 1, aliases: 1, kit: 2, answers: 12 },
  merges: { use: 4, traits: 3, aliases: 6, kit: 1, answers: 2 },
} as const
type Telling = keyof typeof tellings

/** A crowd of people in some accounts, and for how many days. */
interface Scene {
  telling: Telling
  crowd: number
  accounts: number
  days: number
}

const scenes: Scene[] = [
  { telling: 'everything', crowd: 3, accounts: 2, days: 45 },
  { telling: 'everything', crowd: 1, accounts: 2, days: 20 },
  { telling: 'everything', crowd: 3, accounts: 1, days: 30 },
  { telling: 'traits', crowd: 1, accounts: 1, days: 30 },
  { telling: 'traits', crowd: 2, accounts: 1, days: 40 },
  { telling: 'answers', crowd: 2, accounts: 2, days: 40 },
  { telling: 'merges', crowd: 3, accounts: 2, days: 10 },
]

const said = (start: number, { telling, accounts }: Scene) => {
  const { use, traits, aliases, kit, answers } = tellings[telling]
  const groupId = fc.constantFrom(...groups.slice(0, accounts))
  return fc.oneof(
    { weight: use * 3, arbitrary: track },
    { weight: use, arbitrary: page },
    { weight: traits * 2, arbitrary: personTraits(start).map((traits) => ({ type: 'identify', traits })) },
    { weight: traits * 2, arbitrary: fc.record({ type: fc.constant('group'), groupId, traits: accountTraits(start) }) },
    { weight: aliases * 4, arbitrary: fc.record({ type: fc.constant('alias'), previousId: fc.constantFrom(...users, ...anonymous) }) },
    { weight: kit * 4, arbitrary: told },
    { weight: answers * 3, arbitrary: answer },
    { weight: answers, arbitrary: comment },
  )
}

const acting = ({ accounts }: Scene) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, fc.constantFrom(...groups.slice(0, accounts)).map((groupId) => ({ context: { groupId } })))

/** By one or several, who are known by a user id, by an anonymous id, or by both. */
const who = ({ crowd }: Scene) => {
  const userId = fc.constantFrom(...users.slice(0, crowd))
  const anonymousId = fc.constantFrom(...anonymous.slice(0, crowd))
  return fc.oneof({ weight: 3, arbitrary: fc.record({ userId }) }, { weight: 2, arbitrary: fc.record({ anonymousId }) }, { weight: 1, arbitrary: fc.record({ userId, anonymousId }) })
}

/** One message without its id. */
const sent = (start: number, days: Days, scene: Scene): fc.Arbitrary<Omit<Sent, 'messageId'>> =>
  fc
    .tuple(who(scene), said(start, scene), instant(start, scene.days, days), acting(scene))
    .map(([who, said, at, acting]) => ({ ...said, ...who, ...acting, timestamp: new Date(at).toISOString() }) as unknown as Omit<Sent, 'messageId'>)

/** What was sent within some weeks from `start`; the order says nothing. */
export const messages = (start: number, timeZone: string, most: number): fc.Arbitrary<Sent[]> => {
  const days = daysOf(timeZone)
  return fc
    .oneof(...scenes.map((scene) => fc.array(sent(start, days, scene), { minLength: 1, maxLength: most, size: 'max' })))
    .map((all) => all.map((message, index) => ({ ...message, messageId: `m${index}` }) as Sent))
}
