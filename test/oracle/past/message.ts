import type { Message } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { anonymous, experiences, groups, scoredQuestions, users } from './words.ts'

/** As a client sends it. Its time is `timestamp`. */
export type Sent = Message & { messageId: string; timestamp: string }

const hourMs = 3_600_000

/** Often at one instant with others, at the edge of a day, or a whole number of days after something else. */
const instant = (start: number, days: number): fc.Arbitrary<number> =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.nat(days * 4).map((quarters) => quarters * 6 * hourMs) },
      { weight: 2, arbitrary: fc.tuple(fc.nat(days), fc.constantFrom(-1, 0, 1), fc.constantFrom(0, 1, 5)).map(([day, ms, zone]) => (day * 24 - zone) * hourMs + ms) },
      { weight: 2, arbitrary: fc.nat(days * 24 * hourMs) },
    )
    .map((offset) => start + offset)

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

const said = (start: number, telling: Telling) => {
  const { use, traits, aliases, kit, answers } = tellings[telling]
  return fc.oneof(
    { weight: use * 3, arbitrary: track },
    { weight: use, arbitrary: page },
    { weight: traits * 2, arbitrary: personTraits(start).map((traits) => ({ type: 'identify', traits })) },
    { weight: traits * 2, arbitrary: fc.record({ type: fc.constant('group'), groupId: fc.constantFrom(...groups), traits: accountTraits(start) }) },
    { weight: aliases * 4, arbitrary: fc.record({ type: fc.constant('alias'), previousId: fc.constantFrom(...users, ...anonymous) }) },
    { weight: kit * 4, arbitrary: told },
    { weight: answers * 3, arbitrary: answer },
    { weight: answers, arbitrary: comment },
  )
}

const acting = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, fc.constantFrom(...groups).map((groupId) => ({ context: { groupId } })))

/** By one or several, who are known by a user id, by an anonymous id, or by both. */
const who = (crowd: number) => {
  const userId = fc.constantFrom(...users.slice(0, crowd))
  const anonymousId = fc.constantFrom(...anonymous.slice(0, crowd))
  return fc.oneof({ weight: 3, arbitrary: fc.record({ userId }) }, { weight: 2, arbitrary: fc.record({ anonymousId }) }, { weight: 1, arbitrary: fc.record({ userId, anonymousId }) })
}

/** One message without its id, within `days` from `start`, by one of `crowd` people. */
const sent = (start: number, { telling, crowd, days }: { telling: Telling; crowd: number; days: number }): fc.Arbitrary<Omit<Sent, 'messageId'>> =>
  fc
    .tuple(who(crowd), said(start, telling), instant(start, days), acting)
    .map(([who, said, at, acting]) => ({ ...said, ...who, ...acting, timestamp: new Date(at).toISOString() }) as unknown as Omit<Sent, 'messageId'>)

const kinds = [
  { telling: 'everything', crowd: 3, days: 45 },
  { telling: 'everything', crowd: 1, days: 20 },
  { telling: 'traits', crowd: 1, days: 30 },
  { telling: 'answers', crowd: 2, days: 40 },
  { telling: 'merges', crowd: 3, days: 10 },
] as const

/** What was sent within some weeks from `start`; the order says nothing. */
export const messages = (start: number, most: number): fc.Arbitrary<Sent[]> =>
  fc
    .oneof(...kinds.map((kind) => fc.array(sent(start, kind), { minLength: 1, maxLength: most, size: 'max' })))
    .map((all) => all.map((message, index) => ({ ...message, messageId: `m${index}` }) as Sent))
