/** A rule of every kind that reads what clients send, so that the fold reads everything that came through. */
export const content = {
  host: { locales: ['en'], events: { 'Project Created': {}, 'Order Completed': {} }, currency: 'EUR' },
  experiences: [
    { id: 'start', name: 'Start', kind: 'checklist', title: 'Start', tasks: [{ id: 'create', title: 'Create', doneWhen: { kind: 'event', event: 'Project Created', atLeast: 1 } }] },
    { id: 'nps', name: 'NPS', kind: 'survey', frequency: { kind: 'everyDays', days: 7 }, questions: [{ id: 'score', type: 'nps', title: 'How likely?' }, { id: 'why', type: 'text', title: 'Why?' }] },
  ],
  milestones: [{ id: 'created', name: 'Created', unit: 'person', activation: true, when: { kind: 'event', event: 'Project Created', atLeast: 1 } }],
  stageModels: [],
}
