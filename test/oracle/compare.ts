import type { AnswersPage, PeoplePage } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import { differences } from './difference.ts'
import { activationAnswer } from './expected/activation.ts'
import { answerRows } from './expected/answers.ts'
import { type FunnelAsked, funnelAnswer } from './expected/funnel.ts'
import { experienceCounts, projectCounts } from './expected/project.ts'
import { satisfactionAnswer } from './expected/satisfaction.ts'
import { addressOf } from './expected/segment.ts'
import { type Period, stagesAnswer } from './expected/stages.ts'
import { accountAnswer, accountRow, personAnswer, personRow, seenLastFirst } from './expected/subjects.ts'
import type { Project } from './product/product.ts'
import type { Reckoning } from './reckoning/reckon.ts'

/** Everything in which the product's answers are not what was reckoned. */
export async function compare(reckoning: Reckoning, project: Project): Promise<string[]> {
  const found: string[] = []
  const ask = async (path: string, expected: unknown) => {
    found.push(...differences(expected, await project.ask(path), path))
  }
  const list = async (path: string, expected: unknown) => {
    found.push(...differences(expected, await pages(project, path), path))
  }
  const { past, people, accounts } = reckoning
  const { stageModels = [] } = past.content

  await ask('project', { asOf: past.until, ...projectCounts(reckoning) })
  await ask('experiences', { items: experienceCounts(reckoning) })
  await list('people', seenLastFirst(people.map((each) => personRow(each, reckoning))))
  await list('accounts', seenLastFirst(accounts.map((each) => accountRow(each, reckoning))))
  for (const person of people) await ask(`people/${encodeURIComponent(person.id)}`, personAnswer(person, reckoning))
  for (const account of accounts) await ask(`accounts/${encodeURIComponent(account.id)}`, accountAnswer(account, reckoning))
  for (const [turn, period] of periods(reckoning).entries()) {
    const of = `from=${period.from}&to=${period.to}`
    for (const model of stageModels) await ask(`stages?model=${model.id}&${of}`, stagesAnswer(model, period, reckoning))
    const windowDays = turn === 0 ? ageDays(reckoning) : 3
    await ask(`activation?windowDays=${windowDays}&${of}`, activationAnswer(period, windowDays, reckoning))
    if (past.content.milestones?.find((each) => each.activation)?.unit === 'person') {
      const members = turn === 0 ? { atLeast: 2, role: null } : { atLeast: 1, role: { of: 'person' as const, trait: 'role', value: 'pro' } }
      const said = members.role ? `role=${addressOf(members.role)}` : `members=${members.atLeast}`
      await ask(`activation?windowDays=${windowDays}&${said}&${of}`, activationAnswer(period, windowDays, reckoning, members))
    }
    for (const asked of funnelsOf(turn, reckoning)) await ask(funnelAddress(asked, of), funnelAnswer(period, asked, reckoning))
    for (const [index, type] of (['nps', 'ces2', 'csat5'] as const).entries()) {
      // Over many histories each type meets each population in each period.
      const population = (index + turn + past.steps.length) % 2 === 0 ? 'latest' : 'all'
      await ask(`satisfaction?type=${type}&population=${population}&bucket=day&${of}`, satisfactionAnswer(type, population, period, reckoning))
    }
  }
  await list('answers', answerRows(reckoning))
  return found
}

const paths: FunnelAsked['steps'][] = [
  [{ event: 'Board Created' }, { event: 'Card Moved' }],
  [{ event: 'Card Moved', where: { column: 'todo' } }, { event: 'Card Moved', where: { column: 'done' } }, { event: 'Board Created' }, { event: 'Home' }],
  [{ event: 'Board Created' }, { event: 'Board Created', where: { shared: true } }, { event: 'Board Created' }],
  [{ event: kitEvents.seen }, { event: 'Board Created', where: { cards: { op: 'atLeast', value: 3 } } }],
  [{ event: kitEvents.seen }, { event: kitEvents.dismissed }],
]
const segments = [null, null, { of: 'person', trait: 'role', value: 'pro' }, { of: 'account', trait: 'plan', value: 'free' }, { of: 'person', trait: 'seats', value: '5' }] as const

/** Each order once; the rest is drawn from the history's own numbers, so that over many histories every choice meets every other. */
function funnelsOf(turn: number, { past, messages }: Reckoning): FunnelAsked[] {
  return (['ordered', 'strict', 'anyOrder'] as const).map((order, index) => {
    let left = Math.imul(messages.length + 41 * past.steps.length + 1009 * turn + 2003 * index + 1, 0x9e3779b1) >>> 7
    const pick = <Each>(list: readonly Each[]) => {
      const chosen = list[left % list.length] as Each
      left = Math.floor(left / list.length)
      return chosen
    }
    return { order, steps: pick(paths), unit: pick(['person', 'account'] as const), attempt: pick(['best', 'first'] as const), windowDays: pick([1, 3, 7, 20]), segment: pick(segments) }
  })
}

function funnelAddress({ steps, segment, ...asked }: FunnelAsked, period: string): string {
  const said = new URLSearchParams({ steps: JSON.stringify(steps), ...(segment && { segment: addressOf(segment) }) })
  for (const [name, value] of Object.entries(asked)) said.set(name, String(value))
  return `funnel?${said}&${period}`
}

/** A list by pages of two. */
async function pages(project: Project, path: string): Promise<unknown[]> {
  const items: unknown[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: Pick<PeoplePage | AnswersPage, 'items' | 'next'> = await project.ask(`${path}?limit=2${next && `&cursor=${next}`}`)
    items.push(...page.items)
    next = page.next
  }
  return items
}

/** The whole time, and a part of it from the day of one message to the day of another. */
export function periods({ messages, days, past }: Reckoning): Period[] {
  const active = messages.map(({ at }) => days.of(at)).sort()
  const [first] = active
  if (first === undefined) return []
  const from = active[active.length >> 2] as string
  const to = active[(3 * active.length) >> 2] as string
  return [
    { from: days.plus(first, -1), to: days.plus(days.of(past.until), 1) },
    { from, to: from < to ? to : days.plus(from, 1) },
  ]
}

/** A window that is over for those who came first, to the instant where it was asked a whole number of days later. */
function ageDays({ messages, past }: Reckoning): number {
  const days = Math.floor((past.until - Math.min(...messages.map(({ at }) => at))) / 86_400_000)
  return Math.min(365, Math.max(1, days))
}
