import { readdir } from 'node:fs/promises'
import { type HostedEvent, kitEvents, limits, type MessageResult, type Survey } from '@milepost/contract'
import type { Subject } from '@milepost/targeting'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { AddressOf } from '../access/address.ts'
import { type JsonBody, readJson } from '../access/body.ts'
import { createRateLimit } from '../access/rate-limit.ts'
import { pageHeaders } from '../files/security-headers.ts'
import { joined } from '../fold/joined.ts'
import { createOffsets } from '../ingest/offsets.ts'
import { receive } from '../ingest/receive.ts'
import { refused } from '../ingest/shape.ts'
import { createSieves } from '../privacy/erased.ts'
import { Refusal } from '../problem.ts'
import { createCalendars } from '../projects/calendars.ts'
import type { Erasures } from '../store/erasures.ts'
import type { FactsStore } from '../store/facts.ts'
import type { MessageLog } from '../store/log.ts'
import type { Project } from '../store/projects.ts'
import { admission, type Doorkeeper } from './admission.ts'
import { hostedSurvey } from './hosted-survey.ts'
import { languageFor } from './language.ts'
import type { SurveyLink } from './link.ts'
import { isTime, messagesOf } from './messages.ts'
import type { NoticeKind } from './notices.ts'
import { noticePage, pageStyle, surveyPage } from './page.ts'

export interface HostedParts extends Doorkeeper {
  facts: FactsStore
  log: MessageLog
  erasures: Pick<Erasures, 'getKey' | 'version' | 'among'>
  /** Where the request came from. */
  addressOf: AddressOf
  /** Told what became of the messages of each request. */
  took: (results: readonly MessageResult[]) => void
  /** Folder with the built kit. */
  sdk: string
}

/** Pages and answers from one address: enough for a family, and an end to a program that tries links. */
const visitorRate = { perSecond: 1, burst: 60 } as const

const statuses = { invalid: 404, expired: 410, used: 410, closed: 410, crowded: 429 } as const satisfies Record<NoticeKind, number>

/**
 * Surveys outside the product: a page at a signed link, for one person, once. Opening it changes nothing, since scanners of e-mails open
 * every link. The page posts the answers, which are logged as messages of that person.
 */
export function hostedRoutes(parts: HostedParts): Hono {
  const { manifests, links, facts, log, erasures, now } = parts
  const visitors = createRateLimit(visitorRate)
  const offsets = createOffsets()
  const findSieve = createSieves(erasures)
  const calendarIn = createCalendars()
  const app = new Hono()
  app.use(compress())
  app.use(pageHeaders())
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Robots-Tag', 'noindex, nofollow')
    await next()
  })
  app.get('/page.css', (c) => {
    c.header('Cache-Control', 'public, max-age=3600')
    return c.body(pageStyle, 200, { 'Content-Type': 'text/css; charset=UTF-8' })
  })

  app.get('/:token', async (c) => {
    const waitS = waitFor(c)
    if (waitS > 0) {
      c.header('Retry-After', String(waitS))
      return notice(c, { kind: 'crowded', project: undefined })
    }
    const admitted = await admission(c.req.param('token'), parts)
    if (admitted.kind !== 'open') return notice(c, admitted)
    const { project, link, survey } = admitted
    const { manifest } = await manifests.current(project)
    if (!manifest) return notice(c, { kind: 'closed', project })
    const language = c.req.query('lang')?.slice(0, 35) ?? languageFor(c.req.header('accept-language'), manifest.locales)
    const reader = { person: link.person, language, score: scoreIn(c.req.query('score')) }
    return c.html(surveyPage(hostedSurvey(survey, manifest, await subjectOf(project, link), reader), project.name, await scriptIn(parts.sdk)))
  })

  app.post('/:token', async (c) => {
    const waitS = waitFor(c)
    if (waitS > 0) throw new Refusal(429, { error: 'tooManyRequests', message: 'too many links were opened from here', remedy: 'wait as long as Retry-After says' }, waitS)
    const admitted = await admission(c.req.param('token'), parts)
    if (admitted.kind !== 'open') throw refusal(admitted.kind)
    const body = await readJson(c, limits.batchBytes)
    await keep(admitted.project, admitted.link, admitted.survey, body)
    return c.body(null, 204)
  })
  return app

  /** Seconds; 0 where it is let in. Who opens a link is told in words: the scanner of a company's mail may have opened hundreds. */
  function waitFor(c: Context): number {
    return Math.ceil(visitors.take(parts.addressOf(c), 1, now()) / 1000)
  }

  async function keep(project: Project, link: SurveyLink, survey: Survey, { value, bytes }: JsonBody) {
    const { manifest } = await manifests.current(project)
    const events = (Array.isArray(value.events) ? value.events : []) as HostedEvent[]
    const messages = messagesOf({ link, survey, release: manifest?.release ?? 0, events, locale: value.locale, innerWidth: value.innerWidth })
    // The program is told that all is well. The link stays unused, so that the person it was sent to can still answer.
    if (isTrapped(value)) return parts.took(messages.map(() => refused('trapped', 'a program answered')))
    // The signature of the link is the proof of who answers.
    const proof = { userId: link.person, groupIds: link.account === null ? [] : [link.account] }
    const claim = { mode: project.settings.identityMode, hasToken: true, proof }
    const sentAt = isTime(value.sentAt) ? new Date(value.sentAt).toISOString() : undefined
    const reception = { project: project.id, receivedAt: now(), sentAt, trusted: false, small: bytes <= limits.messageBytes, offsets, claim }
    const { results } = await receive(messages, log, reception, findSieve)
    parts.took(results)
    const fault = results.find((result) => result.status === 'refused')
    if (fault) throw new Refusal(400, { error: fault.reason, message: fault.detail })
    if (messages.some(({ event }) => event === kitEvents.submitted)) await links.use(project.id, link.id, now())
  }

  async function subjectOf(project: Project, { person, account }: SurveyLink): Promise<Subject> {
    const known = await facts.find(project.id, { userId: person, groupId: account ?? undefined })
    const { dayOf, startOfDay } = calendarIn(project.timeZone)
    return { now: now(), key: person, person: joined(known.person), ...(known.account && { account: joined(known.account) }), dayOf, startOfDay }
  }

  function notice(c: Context, { kind, project }: { kind: NoticeKind; project: Project | undefined }) {
    const language = languageFor(c.req.header('accept-language'), [])
    return c.html(noticePage(kind, language, project?.name ?? ''), statuses[kind])
  }
}

function isTrapped({ website, hurried }: Record<string, unknown>): boolean {
  return (typeof website === 'string' && website !== '') || hurried === true
}

function refusal(kind: Exclude<NoticeKind, 'crowded'>): Refusal {
  return new Refusal(statuses[kind], { error: `link${kind[0]?.toUpperCase()}${kind.slice(1)}`, message: `the link is ${kind}`, remedy: 'open the page of the link, which says what to do' })
}

function scoreIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : null
}

/** The build names it by its content. */
async function scriptIn(folder: string): Promise<string> {
  const files = await readdir(folder).catch(() => [])
  const script = files.find((file) => /^hosted-[\w-]+\.js$/.test(file))
  if (!script) throw new Refusal(503, { error: 'notBuilt', message: 'the SDK is not built yet', remedy: 'run: pnpm build' })
  return `/sdk/${script}`
}
