import { calendarOf } from '@milepost/metrics'
import { Hono } from 'hono'
import { linkSecret } from '../access/link-secret.ts'
import { openJson } from '../access/open-headers.ts'
import { accountCard, healthQuestion } from '../api/answers/health.ts'
import type { Clock } from '../clock.ts'
import { Refusal } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { isSignedCard, readCard } from './card-token.ts'
import { elementScript } from './element.ts'

export interface CardParts {
  store: Pick<Store, 'links' | 'reports'>
  clock: Clock
}

/** Account cards for other tools: who has the address may read this one account until the address ends, and nothing else. */
export function cardRoutes({ store: { links, reports }, clock }: CardParts): Hono {
  const app = new Hono()

  app.get('/milepost-account.js', (c) => {
    c.header('Content-Type', 'text/javascript; charset=utf-8')
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    c.header('Cache-Control', 'public, max-age=3600')
    return c.body(elementScript)
  })

  app.get('/:token', async (c) => {
    const token = c.req.param('token')
    const said = readCard(token)
    const opened = said && said.expiresAt > clock() ? await reports.open(said.project) : null
    if (!said || !opened || !isSignedCard(token, await linkSecret(links, opened.project.number))) throw ended()
    const content = opened.project.release?.content ?? null
    const question = healthQuestion(content, said.account, clock())
    const card = accountCard(await opened.health(question), content, question, calendarOf(opened.project.timeZone))
    if (!card) throw ended()
    return openJson(c, card, { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
  })
  return app
}

/** The same for all reasons, so that nobody learns which accounts there are. */
function ended(): Refusal {
  return new Refusal(404, { error: 'notFound', message: 'this address of a card has ended, or never was one', remedy: 'ask GET /api/accounts/ID/card-link for a new one' })
}
