import { defineHost } from '@milepost/contract/define'

const host = defineHost({ locales: ['en'], events: { 'Report Opened': { view: 'number' }, 'Board Created': {}, 'Teammate Invited': {} } })
const { all, defineChecklist, defineContent, defineMilestone, defineSurvey, defineTooltip, event, not, url } = host

const start = defineChecklist({
  id: 'start',
  name: 'Getting started',
  title: 'Get going',
  tasks: [
    { id: 'board', title: 'Create a board', doneWhen: event('Board Created') },
    { id: 'reports', title: 'Open a hundred reports', doneWhen: event('Report Opened', { atLeast: 100 }) },
    { id: 'team', title: 'Invite your team', doneWhen: event('Teammate Invited') },
  ],
})

/** As many as a product of some age has: each asks for its page, its element, and what the person has done. */
const tips = Array.from({ length: 12 }, (_, index) =>
  defineTooltip({
    id: `tip-${index}`,
    name: `Tip ${index}`,
    audience: all(url(`/view/*${index % 10}`), event('Report Opened', { atLeast: index }), not(event('Teammate Invited'))),
    target: [{ testId: `export-${index % 9}` }, { role: 'button', name: `Export ${index}` }],
    frequency: { kind: 'atMost', times: 50 },
    body: 'Export everything on this page as a table.',
  }),
)

const effort = defineSurvey({
  id: 'effort',
  name: 'Effort',
  audience: event('Report Opened', { atLeast: 20 }),
  trigger: { on: 'event', event: 'Report Opened', delayMs: 2000 },
  questions: [{ id: 'effort', type: 'ces2', title: 'It was easy to find the report.' }],
})

export default defineContent({
  experiences: [start, ...tips, effort],
  milestones: [defineMilestone({ id: 'activated', name: 'Activated', unit: 'person', when: event('Board Created'), activation: true })],
})
