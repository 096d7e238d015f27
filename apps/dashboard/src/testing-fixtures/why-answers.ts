import type { ExplainAnswer, WhyAnswer } from '@milepost/contract'
import { aModel } from './model.ts'
import type { Account, Person } from './population.ts'

/** The rule of each stage as one question; that of the present stage holds. */
export function aWhyAnswer(now: number, account: Account): WhyAnswer {
  const model = aModel()
  const last = account.spans.at(-1)
  return {
    asOf: now,
    subject: { id: account.id, name: account.name },
    models: [
      {
        model: model.id,
        name: model.name,
        unit: 'account',
        stage: last?.stage ?? null,
        since: last?.enteredAt ?? null,
        skipped: ['qualification'],
        stages: model.stages.map(({ id, name }) => {
          const holds = id === last?.stage
          return {
            id,
            name,
            holds,
            lines: [
              { depth: 0, truth: holds, text: 'all of these', since: last?.enteredAt ?? null },
              { depth: 1, truth: holds, text: 'account\u2019s mrr is more than 0: 49', since: last?.enteredAt ?? null },
              { depth: 1, truth: holds, text: 'milestone “Activated” is reached since 2026-10-07', since: last?.enteredAt ?? null },
            ],
          }
        }),
      },
    ],
  }
}

export function anExplainAnswer(now: number, person: Person): ExplainAnswer {
  const about = { kind: 'survey' as const, behind: null, until: null, also: [] }
  return {
    asOf: now,
    person: { id: person.id, name: person.name },
    assumes: 'A visit that begins now, on a page the collector does not know.',
    items: [
      { ...about, experience: 'recommend', name: 'Would you recommend us', shown: true, reason: null, headline: 'This person would see it now.', audience: [{ depth: 0, truth: true, text: 'everybody' }] },
      {
        ...about,
        experience: 'ease',
        name: 'How easy was it',
        shown: false,
        reason: 'audience',
        headline: 'This person is not in its audience.',
        audience: [{ depth: 0, truth: false, text: 'milestone “Activated” is reached' }],
      },
    ],
  }
}
