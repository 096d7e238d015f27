import { defineHost } from '@milepost/contract/define'

const boards = defineHost({
  locales: ['en'],
  events: { 'Board Created': { template: 'string' } },
  personTraits: { plan: 'string', role: 'string' },
  accountTraits: { tier: 'string' },
})
const { defineChecklist, defineContent, defineMilestone, defineSurvey, event } = boards

const active = defineMilestone({ id: 'active', name: 'Active', unit: 'person', activation: true, when: event('Board Created', { atLeast: 2 }) })
const questions = [{ id: 'score', type: 'nps', title: 'How likely are you to recommend Boards?' }] as const

/** One experience for each reason that both sides can know. */
export default defineContent({
  milestones: [active],
  experiences: [
    defineChecklist({ id: 'finished', name: 'Finished', title: 'Finished', tasks: [{ id: 'board', title: 'Make a board', doneWhen: event('Board Created') }] }),
    defineChecklist({ id: 'refused', name: 'Refused', title: 'Refused', tasks: [{ id: 'many', title: 'Make many', doneWhen: event('Board Created', { atLeast: 99 }) }] }),
    defineSurvey({
      id: 'tree',
      name: 'A tree of rules',
      questions: [...questions],
      audience: {
        kind: 'all',
        of: [
          { kind: 'trait', trait: 'plan', op: 'in', value: ['pro', 'team'] },
          { kind: 'any', of: [event('Board Created', { atLeast: 3, withinDays: 30 }), { kind: 'milestone', milestone: 'active' }] },
          { kind: 'not', of: { kind: 'trait', of: 'account', trait: 'tier', op: 'equals', value: 'small' } },
          { kind: 'progress', experience: 'refused', is: 'dismissed' },
          { kind: 'activeDays', atLeast: 2, withinDays: 7 },
          { kind: 'sample', percent: 50 },
        ],
      },
    }),
    defineSurvey({ id: 'unknown', name: 'Unknown', questions: [...questions], audience: { kind: 'trait', trait: 'role', op: 'equals', value: 'owner' } }),
    defineSurvey({ id: 'asked', name: 'Asked for by name', questions: [...questions], trigger: { on: 'manual' } }),
    defineSurvey({ id: 'event', name: 'After an event', questions: [...questions], trigger: { on: 'event', event: 'Board Created', where: { template: 'none' } } }),
    defineSurvey({ id: 'future', name: 'Later', questions: [...questions], schedule: { from: '2099-01-01T00:00:00Z' } }),
    defineSurvey({ id: 'held-out', name: 'Held out', questions: [...questions], trigger: { on: 'manual' }, holdout: 90 }),
  ],
})
