import type { Content } from '@milepost/contract'
import type { Moment } from '@milepost/targeting'
import { joined } from '../../fold/joined.ts'
import { limitsOf } from '../../surveys/limits.ts'
import { createSurveys } from '../../surveys/surveys.ts'
import type { Ask } from '../route.ts'

/** What the collector cannot know of a visit, and how it is taken. */
export const assumes =
  'A visit that begins now, on a page, a device and in a language the collector does not know: rules about them are not known, targets are taken to be there, and what waits for an event of this visit waits.'

type Asked = Pick<Ask<never, never>, 'reports' | 'store' | 'now' | 'findFacts' | 'projectCalendar'>

/** The moment that the arbiter would decide about if the person came now. @param id `u:` and a user id, or `a:` and an anonymous id */
export function createMoments({ reports, store, now, findFacts, projectCalendar: { dayOf, startOfDay } }: Asked, content: Content | null): (id: string) => Promise<Moment> {
  const { number, timeZone } = reports.project
  const surveys = createSurveys(store.surveys, () => now)
  const limits = content && limitsOf(content)
  return async (id) => {
    const key = id.slice(2)
    const who = id.startsWith('u:') ? { userId: key } : { anonymousId: key }
    const { asOf, person, account } = await findFacts(who)
    const closed = limits ? await surveys.closed({ id: number, timeZone }, limits, who) : {}
    const session = { startedAt: asOf, events: [], shown: [], started: [], open: [], targetMissing: [] }
    return { now: asOf, key, person: joined(person), ...(account && { account: joined(account) }), dayOf, startOfDay, session, closed }
  }
}
