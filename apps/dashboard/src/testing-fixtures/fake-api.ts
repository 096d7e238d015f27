import type { AnswerRow, FunnelAnswer, Measure, Problem, TraitsAnswer } from '@milepost/contract'
import { type ScoreType, scoreTypes } from '@milepost/contract/vocabulary'
import { keyPhrases, shareDifference } from '@milepost/metrics'
import { aTeam, someErasures, someKeys, someSessions, someSettings } from './access.ts'
import { anActivationAnswer } from './activation-answer.ts'
import { someAnswers } from './answers.ts'
import { aFunnelAnswer } from './funnel-answer.ts'
import { type FakeFeedback, someFeedback } from './feedback.ts'
import { aCardAnswer, aForecastAnswer, aHealthAnswer, aMovingOnAnswer, anExperienceAnswer } from './outlook-answers.ts'
import { aMilestoneChange, aMilestonePreview, someMilestones } from './milestones.ts'
import { aMoneyAnswer } from './money-answer.ts'
import { aPopulation, type Population } from './population.ts'
import { aLogin, aProject, aQueue, aSession, someExperiences, someSurveys } from './project.ts'
import { aRetentionAnswer } from './retention-answer.ts'
import { aResponseAnswer, aSatisfactionAnswer, aSegmentsAnswer } from './satisfaction-answer.ts'
import { aStageMetricsAnswer } from './stage-metrics-answer.ts'
import { aStagesAnswer } from './stages-answer.ts'
import { anExplainAnswer, aWhyAnswer } from './why-answers.ts'
import { aSurveyResults, aSurveySplit } from './survey-results.ts'
import { accountRow, anAccountAnswer, aPersonAnswer, aTimeline, personRow } from './subjects.ts'
import { aDelivery, someDeliveries, someWebhooks } from './webhooks.ts'

export interface FakeAnswer {
  status: number
  body: unknown
}
export interface FakeApi {
  answer(method: string, address: string, body?: unknown): FakeAnswer
}

const pageSize = 25

/**
 * Answers like the collector, from an invented population.
 * @param options `accounts: 0` is a project that was made a minute ago
 */
export function fakeApi(options: { now: number; accounts?: number; signedIn?: boolean }): FakeApi {
  const { now, accounts = 460 } = options
  const population = aPopulation(now, { accounts })
  const answers = someAnswers(population)
  const feedback = someFeedback(answers, now)
  let signedIn = options.signedIn ?? true

  return {
    answer(method, address, body) {
      const url = new URL(address, 'http://collector')
      const path = url.pathname.replace('/api/', '').split('/').map(decodeURIComponent)
      if (signedIn && path[0] === 'session' && path[1] === 'password') {
        const { old } = body as { old: string }
        return old === aLogin.password ? { status: 204, body: null } : refused(422, 'passwordWrong', 'That is not your password.', 'Write the one that you log in with now.')
      }
      if (path[0] === 'session' && path[1] === 'all' && method === 'DELETE') return ok({ ended: 1 })
      if (path[0] === 'session' && method === 'DELETE') {
        signedIn = false
        return { status: 204, body: null }
      }
      if (path[0] === 'session' && method === 'POST') {
        const { email, password } = (body ?? {}) as Partial<typeof aLogin>
        if (email !== aLogin.email || password !== aLogin.password) return refused(401, 'loginWrong', 'The email address and the password do not belong together.', 'Check both and try again.')
        signedIn = true
      }
      if (path[0] === 'join') return joined(path, now)
      if (signedIn && path[0] === 'session' && path[1] === 'all') return ok(someSessions(now))
      if (!signedIn && path[0] === 'session') return { status: 204, body: null }
      if (!signedIn) return refused(401, 'signedOut', 'Nobody is logged in.', 'Log in.')
      if (path[0] === 'milestones' && method !== 'GET') return { status: 201, body: aMilestoneChange(method === 'POST' ? (body as never) : ({ id: path[1] ?? '' } as never)) }
      if (method !== 'GET' && changed(path, now)) return changed(path, now) as FakeAnswer
      if (path[0] === 'feedback') return handle(method, path, url.searchParams, body, feedback, population, answers)
      if (path[0] === 'closing') return ok(feedback.closing(periodIn(url.searchParams)))
      return read(path, url.searchParams, population, answers)
    },
  }
}

function groupOf(row: AnswerRow, by: string | null, accounts: Population['accounts']): string | null {
  if (by === 'account.plan') return accounts.find(({ id }) => id === row.account?.id)?.plan ?? null
  if (by === 'account') return row.account?.id ?? null
  const place = row.submission.charCodeAt(row.submission.length - 1)
  if (by === 'device') return place % 4 === 0 ? 'phone' : 'desktop'
  if (by === 'language') return place % 3 === 0 ? 'de' : 'en'
  return row.stage
}

function read(path: string[], query: URLSearchParams, population: Population, answers: AnswerRow[]): FakeAnswer {
  const { now, accounts } = population
  const period = periodIn(query)
  const [room = '', id, part] = path
  if (room === 'milestones' && id === 'preview') return ok(aMilestonePreview(now, query.get('unit') ?? 'account'))
  if (room === 'stages' && id === 'metrics') return ok(aStageMetricsAnswer(now, period))
  if (room === 'stages' && id === 'moving-on') return ok(aMovingOnAnswer(population))
  if (room === 'deliveries' && id !== undefined) return ok(aDelivery(now))
  if (room === 'experiences' && id !== undefined) return ok(anExperienceAnswer(now, id))
  const survey = room === 'surveys' ? someSurveys(now).items.find((each) => each.id === id) : undefined
  if (survey && part === 'questions') return ok(aSurveySplit(now, period, query.get('by') ?? 'stage'))
  if (survey) return ok(aSurveyResults(now, period, { id: survey.id, name: survey.name }, accounts.length === 0))
  const owner = accounts.find((account) => account.id === id || account.people.some((person) => person.id === id))
  const person = owner?.people.find((each) => each.id === id)
  if (id !== undefined && !owner) return refused(404, 'notFound', `There is nobody with the id "${id}".`, 'Search for the name instead.')
  if (owner && part === 'timeline') {
    return paged(aTimeline(population, owner, person ? [person] : owner.people, answers), query, now)
  }
  if (owner && part === 'why') return ok(aWhyAnswer(now, owner))
  if (owner && person && part === 'explain') return ok(anExplainAnswer(now, person))
  if (owner && room === 'people' && person) return ok(aPersonAnswer(now, owner, person))
  if (owner && part === 'card') return ok(aCardAnswer(now, owner))
  if (owner && room === 'accounts') return ok(anAccountAnswer(now, owner))

  const q = (query.get('q') ?? '').toLowerCase()
  const stage = query.get('stage')
  const on = query.has('on') ? Date.parse(query.get('on')!) : undefined
  const fits = (row: { id: string; name: string; stage: string | null }) =>
    // As ids of people begin in the collector.
    `${row.name} u:${row.id}`.toLowerCase().includes(q) && (!stage || row.stage === stage)
  const type = scoreTypes.find((each) => each === query.get('type')) ?? ('nps' satisfies ScoreType)
  const rooms: Record<string, () => FakeAnswer> = {
    session: () => ok(aSession()),
    project: () => ok(aProject(population)),
    stages: () => compared(query, (of) => aStagesAnswer(narrowed(population, of), { ...periodIn(of), model: of.get('model') })),
    activation: () => compared(query, (of) => anActivationAnswer(narrowed(population, of), { ...periodIn(of), windowDays: Number(of.get('windowDays') ?? 14), members: of.has('members') || of.has('role') ? Number(of.get('members') ?? 1) : null })),
    funnel: () => compared(query, (of) => aFunnelAnswer(narrowed(population, of), periodIn(of), of)),
    satisfaction: () => ok(aSatisfactionAnswer(now, answers, { ...period, type, bucket: query.get('bucket') ?? 'week', survey: query.get('survey') })),
    segments: () =>
      ok(
        aSegmentsAnswer(now, answers, { ...period, type, by: query.get('by') ?? 'stage' }, (row) => groupOf(row, query.get('by'), accounts)),
      ),
    response: () => ok(aResponseAnswer(now, answers, { ...period, type, by: query.get('by') ?? 'stage' }, (row) => groupOf(row, query.get('by'), accounts))),
    phrases: () => {
      const texts = answers.filter((row) => row.type === type).flatMap(({ texts }) => texts.map(({ text }) => text))
      return ok({ asOf: now, period: { ...period, timeZone: 'UTC' }, texts: texts.length, phrases: keyPhrases(texts) })
    },
    answers: () =>
      paged(
        answers.filter((row) => (row.texts[0]?.text ?? '').toLowerCase().includes(q) && (!query.get('type') || row.type === type) && (!query.get('band') || row.band === query.get('band'))),
        query,
        now,
      ),
    keys: () => ok(someKeys(now)),
    webhooks: () => ok(someWebhooks(now)),
    deliveries: () => ok(someDeliveries(now)),
    team: () => ok(aTeam(now)),
    settings: () => ok(someSettings(now)),
    erasures: () => ok(someErasures(now)),
    forecast: () => ok(aForecastAnswer(population, query.get('model'))),
    health: () => ok(aHealthAnswer(population)),
    money: () => ok(aMoneyAnswer(population, period)),
    retention: () => compared(query, (of) => aRetentionAnswer(narrowed(population, of), of, periodIn(of))),
    traits: () => ok({ asOf: now, items: accounts.length > 0 ? someTraits(accounts) : [] } satisfies TraitsAnswer),
    people: () => paged(accounts.flatMap((account) => account.people.map((each) => personRow(account, each, on))).filter(fits), query, now),
    accounts: () => paged(accounts.map((account) => accountRow(account, on)).filter(fits), query, now),
    surveys: () => ok(accounts.length > 0 ? someSurveys(now) : { asOf: now, items: [], rest: {} }),
    milestones: () => ok(accounts.length > 0 ? someMilestones(now) : { asOf: now, items: [], events: [] }),
    queue: () => ok(accounts.length > 0 ? aQueue(now) : { asOf: now, people: 0, assumes: '', items: [] }),
    experiences: () => ok(accounts.length > 0 ? someExperiences(now) : { asOf: now, items: [] }),
  }
  return rooms[room]?.() ?? refused(404, 'unknownAddress', `Nothing is at /api/${path.join('/')}.`, 'See /api/openapi.json.')
}

/** What a change of keys, team, settings or people answers; nothing for other rooms. */
function changed([room, , part]: string[], now: number): FakeAnswer | undefined {
  if (room === 'keys') return { status: 201, body: { key: someKeys(now).items[0], value: 'sk_9f2Kq1h7Jd0Lw3Zx5Cv8Bn6Mq4Ty2Ui' } }
  if (room === 'team') return { status: 201, body: { invitation: aTeam(now).invitations[0], token: 'c29tZSByYW5kb20gdG9rZW4gaGVyZQ' } }
  if (room === 'settings') return ok(someSettings(now))
  if (room === 'people' && part === 'export') return { status: 201, body: { identities: [{}], messages: [{}, {}] } }
  return room === 'people' ? ok(someErasures(now).items[0]) : undefined
}

function joined([, part]: string[], now: number): FakeAnswer {
  if (part === 'find') return ok({ email: 'barbara@acme.example', role: 'editor', project: 'Tandem', isKnown: false, expiresAt: now + 86_400_000 })
  return { status: 201, body: { email: aLogin.email } }
}

function handle(method: string, path: string[], query: URLSearchParams, body: unknown, feedback: FakeFeedback, population: Population, answers: AnswerRow[]): FakeAnswer {
  const [, submission, part] = path
  if (submission === undefined) return ok(feedback.page(query))
  if (method === 'PATCH') return ok(feedback.change(submission, body as never))
  if (part === 'replies') return { status: 201, body: feedback.reply(submission, (body as { text: string }).text) }
  if (part === 'notes') return { status: 201, body: feedback.note(submission, (body as { text: string }).text) }
  const person = answers.find((each) => each.submission === submission)?.person.id
  const owner = population.accounts.find(({ people }) => people.some(({ id }) => id === person))
  const before = owner ? aTimeline(population, owner, owner.people.filter(({ id }) => id === person), answers) : []
  const found = feedback.one(submission, before)
  return found ? ok(found) : refused(404, 'notFound', 'The project has no such feedback.', 'Go back to the list.')
}

const periodIn = (query: URLSearchParams) => ({ from: query.get('from') ?? '2026-08-25', to: query.get('to') ?? '2026-11-23' })

function paged<Row extends { at?: number; lastAt?: number }>(rows: Row[], query: URLSearchParams, now: number): FakeAnswer {
  const start = Number(query.get('cursor') ?? 0)
  const time = (row: Row) => row.at ?? row.lastAt ?? 0
  const items = [...rows].sort((a, b) => time(b) - time(a)).slice(start, start + pageSize)
  return ok({ asOf: now, items, next: start + pageSize < rows.length ? String(start + pageSize) : null })
}

function someTraits(accounts: Population['accounts']): TraitsAnswer['items'] {
  return [
    { of: 'account', trait: 'plan', values: [...new Set(accounts.map(({ plan }) => plan))] },
    { of: 'account', trait: 'team', values: ['one', 'several'] },
    { of: 'person', trait: 'role', values: ['admin', 'member'] },
  ]
}

/** The population of a segment: of `account.plan`, `account.team`, or both. */
function narrowed(population: Population, query: URLSearchParams): Population {
  const valueOf = (trait: string) => new RegExp(`account\\.${trait}:([^;]+)`).exec(query.get('segment') ?? '')?.[1]
  const [plan, team] = [valueOf('plan'), valueOf('team')]
  const fits = (account: Population['accounts'][number]) => (!plan || account.plan === plan) && (!team || (account.people.length > 1 ? 'several' : 'one') === team)
  return { ...population, accounts: population.accounts.filter(fits) }
}

/** As the collector: the answer, and with `compare` the other one beside it. */
function compared<Answer extends object>(query: URLSearchParams, answerOf: (query: URLSearchParams) => Answer): FakeAnswer {
  const answer = answerOf(query)
  const change = query.get('compare')
  if (change === null) return ok(answer)
  const other = new URLSearchParams(query)
  for (const [name, value] of new URLSearchParams(change)) other.set(name, value)
  const found = answerOf(other)
  const differences = 'rate' in answer ? { rate: shareDifference(answer.rate as Measure, (found as { rate: Measure }).rate) } : 'entered' in answer ? ofSteps(answer as unknown as FunnelAnswer, found as unknown as FunnelAnswer) : {}
  return ok({ ...answer, compared: found, differences })
}

function ofSteps({ steps }: FunnelAnswer, other: FunnelAnswer): Record<string, Measure> {
  return Object.fromEntries(steps.map(({ ofFirst }, index) => [`step${index + 1}`, shareDifference(ofFirst, other.steps[index]!.ofFirst)]).slice(1))
}

const ok = (body: unknown): FakeAnswer => ({ status: 200, body })

function refused(status: number, error: string, message: string, remedy: string): FakeAnswer {
  return { status, body: { error, message, remedy } satisfies Problem }
}
