import type { Content } from '@milepost/contract'

/** Rules of every kind that the fold can meet: events, counts, windows, active days, traits, scores, dates, milestones, stages. */
export const testContent: Content = {
  host: { locales: ['en'], events: {} },
  experiences: [],
  milestones: [
    { id: 'first-board', name: 'First board', unit: 'account', when: { kind: 'event', event: 'Board Created' } },
    {
      id: 'activated',
      name: 'Activated',
      unit: 'account',
      activation: true,
      when: {
        kind: 'all',
        of: [
          { kind: 'milestone', milestone: 'first-board' },
          { kind: 'event', event: 'Card Moved', where: { column: 'done' }, atLeast: 2 },
        ],
      },
    },
    { id: 'quiet-start', name: 'Nothing for ten days', unit: 'person', when: { kind: 'elapsed', since: 'lastSeen', atLeast: 10 } },
    { id: 'pro-user', name: 'Uses it in a paying account', unit: 'person', when: { kind: 'trait', of: 'account', trait: 'plan', op: 'equals', value: 'pro' } },
  ],
  stageModels: [
    {
      id: 'lifecycle',
      name: 'Lifecycle',
      unit: 'account',
      stages: [
        { id: 'new', name: 'New', when: { kind: 'elapsed', of: 'account', since: 'firstSeen', atMost: 5 } },
        { id: 'paying', name: 'Paying', when: { kind: 'trait', of: 'account', trait: 'plan', op: 'equals', value: 'pro' } },
        { id: 'active', name: 'Active', when: { kind: 'activeDays', atLeast: 2, withinDays: 7 } },
        { id: 'busy', name: 'Busy', when: { kind: 'event', event: 'Card Moved', atLeast: 2, withinDays: 3 } },
        { id: 'fan', name: 'Fan', when: { kind: 'score', type: 'nps', from: 9, withinDays: 30 } },
      ],
      priority: ['fan', 'busy'],
    },
    {
      id: 'onboarding',
      name: 'Onboarding',
      unit: 'person',
      stages: [
        { id: 'started', name: 'Started', when: { kind: 'all', of: [] } },
        { id: 'seen-tour', name: 'Has seen the tour', when: { kind: 'progress', experience: 'tour', is: 'seen' } },
        { id: 'in-busy-account', name: 'In a busy account', when: { kind: 'stage', model: 'lifecycle', in: ['busy', 'fan'] } },
        { id: 'done', name: 'Done', when: { kind: 'milestone', milestone: 'activated' } },
      ],
    },
  ],
}
