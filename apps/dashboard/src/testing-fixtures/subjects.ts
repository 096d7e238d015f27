import type { AccountAnswer, AccountRow, AnswerRow, PersonAnswer, PersonRow, TimelineItem } from '@milepost/contract'
import { aModel } from './model.ts'
import { type Account, dayMs, type Person, type Population } from './population.ts'
import { randomOf } from './random.ts'

const milestones = ['Created a project', 'Invited a colleague', 'Connected a data source', 'Shared the first report']
const happenings = ['Page Viewed', 'Project Created', 'Report Opened', 'Comment Added', 'Colleague Invited', 'Export Started', 'Search Used']

export function personRow(account: Account, { id, name, identified, firstAt, lastAt, events }: Person, on?: number): PersonRow {
  return { id, name, identified, account: { id: account.id, name: account.name }, firstAt, lastAt, events, stage: stageOf(account, on) }
}

/** @param on milliseconds since 1970 at which its stage is meant; now where it is left out */
export function accountRow(account: Account, on?: number): AccountRow {
  const { id, name, people, startedAt, activatedAt, plan, mrr } = account
  const lastAt = Math.max(...people.map((person) => person.lastAt))
  return { id, name, people: people.length, firstAt: startedAt, lastAt, stage: stageOf(account, on), activatedAt, activatedPeople: null, traits: { plan, mrr, country: 'Sweden' } }
}

export function aPersonAnswer(now: number, account: Account, person: Person): PersonAnswer {
  const email = `${person.name.toLowerCase().replace(' ', '.')}@example.com`
  return {
    asOf: now,
    person: personRow(account, person),
    traits: { name: person.name, email, role: 'admin', newsletter: false },
    identities: [person.id, `anon_${person.id}`],
    ...historyOf(account),
  }
}

export function anAccountAnswer(now: number, account: Account): AccountAnswer {
  const history = historyOf(account)
  return { asOf: now, account: accountRow(account), members: account.people.map((person) => personRow(account, person)), ...history, milestones: history.milestones.map((each) => ({ ...each, people: null })) }
}

/** Newest first. */
export function aTimeline({ now }: Population, account: Account, people: Person[], answers: AnswerRow[]): TimelineItem[] {
  const items: TimelineItem[] = []
  for (const [index, person] of people.entries()) {
    const random = randomOf(index + person.events)
    const who = { id: person.id, name: person.name }
    const item = (at: number, kind: TimelineItem['kind'], title: string, detail: string | null = null, properties: TimelineItem['properties'] = {}) =>
      items.push({ at, kind, title, detail, person: who, properties })
    for (let count = 0; count < Math.min(person.events, 60); count++) {
      const at = Math.floor(person.lastAt - random.share() ** 2 * Math.min(person.lastAt - person.firstAt, 40 * dayMs))
      item(at, 'event', random.pick(happenings), random.chance(0.3) ? '/projects/overview' : null, random.chance(0.4) ? { template: 'blank', members: random.below(9), path: '/projects' } : {})
    }
    item(person.firstAt + 60_000, 'traits', 'Traits changed', 'name, email, role', { role: 'admin' })
    item(person.firstAt + 90_000, 'shown', 'Getting started', 'Checklist seen')
    for (const answer of answers.filter(({ person: { id } }) => id === person.id)) {
      item(answer.at, 'answer', `${answer.type === 'nps' ? 'NPS' : 'Ease'} ${answer.score}`, answer.texts[0]?.text ?? null)
    }
  }
  for (const { stage, enteredAt } of account.spans) {
    const name = aModel().stages.find(({ id }) => id === stage)?.name
    items.push({ at: enteredAt, kind: 'stage', title: typeof name === 'object' ? (name['en'] ?? stage) : stage, detail: aModel().name, person: null, properties: {} })
  }
  for (const [index, at] of account.steps.entries()) {
    items.push({ at, kind: 'milestone', title: milestones[index] ?? '', detail: null, person: null, properties: {} })
  }
  return items.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at)
}

function historyOf({ spans, steps }: Account): Pick<PersonAnswer, 'stages' | 'milestones'> {
  return {
    stages: [{ model: 'saas-9', spans }],
    milestones: milestones.map((name, index) => ({ id: `step-${index}`, name, at: steps[index] ?? null })),
  }
}

function stageOf({ spans }: Account, on = Infinity): string | null {
  return spans.findLast(({ enteredAt }) => enteredAt <= on)?.stage ?? null
}
