import type { ExperiencesAnswer, ProjectAnswer, QueueAnswer, SessionAnswer, SurveysAnswer } from '@milepost/contract'
import { aModel, anotherModel } from './model.ts'
import type { Population } from './population.ts'

export const aLogin = { email: 'pm@example.com', password: 'correct horse' }

export function aSession(): SessionAnswer {
  return { user: { id: 'u1', email: aLogin.email, name: 'Paula Meyer' }, projects: [{ id: 'p1', name: 'Tandem', role: 'owner' }] }
}

export function aProject({ now, accounts }: Population): ProjectAnswer {
  const people = accounts.reduce((sum, account) => sum + account.people.length, 0)
  return {
    asOf: now,
    id: 'p1',
    name: 'Tandem',
    timeZone: 'Europe/Berlin',
    writeKey: 'pk_8Zr4kQ2mVt7xYp',
    origins: [],
    stageModels: [aModel(), anotherModel()],
    release: { number: 4, publishedAt: now - 12 * 86_400_000 },
    messages: accounts.reduce((sum, account) => sum + account.people.reduce((own, { events }) => own + events, 0), 0),
    people,
    identified: people,
    accounts: accounts.length,
    lastMessageAt: accounts.length > 0 ? now - 4000 : null,
  }
}

export function someExperiences(now: number): ExperiencesAnswer {
  return {
    asOf: now,
    items: [
      { id: 'getting-started', name: 'Getting started', kind: 'checklist', title: { en: 'Set up your workspace' }, shown: 1212, seen: 1043, completed: 512, dismissed: 96 },
      { id: 'invite-tip', name: 'Tip: invite a colleague', kind: 'tooltip', title: { en: 'Better together' }, shown: 902, seen: 688, completed: 402, dismissed: 231 },
      { id: 'nps', name: 'Quarterly NPS', kind: 'survey', title: null, shown: 1402, seen: 1310, completed: 451, dismissed: 520 },
      { id: 'ease-of-setup', name: 'Ease of setup', kind: 'survey', title: null, shown: 4, seen: 3, completed: 1, dismissed: 0 },
    ],
  }
}

export function aQueue(now: number): QueueAnswer {
  const held = (...reasons: [QueueAnswer['items'][number]['reasons'][number]['reason'], number][]) => reasons.map(([reason, count]) => ({ reason, count }))
  return {
    asOf: now,
    people: 500,
    assumes: 'A visit that begins now.',
    items: someExperiences(now).items.map(({ id, name, kind }, index) => ({
      id,
      name,
      kind,
      queued: 210 - index * 40,
      reasons: kind === 'survey' ? held(['frequency', 200 + index * 30], ['coolDown', 90], ['audience', 90 + index * 10]) : held(['done', 180], ['dismissed', 110 + index * 40], ['audienceUnknown', 12]),
    })),
  }
}

export function someSurveys(now: number): SurveysAnswer {
  return {
    asOf: now,
    items: [
      { id: 'nps', name: 'Quarterly NPS', state: 'open', answers: null, quota: { wanted: 250, per: 'month', given: 171, beyond: 0, leftToday: 6, share: 22, to: '2026-12-01' }, account: { people: 3, days: 30 } },
      { id: 'ease-of-setup', name: 'Ease of setup', state: 'closed', answers: { wanted: 400, given: 402, beyond: 2 }, quota: null, account: null },
    ],
    rest: { days: 21 },
  }
}
