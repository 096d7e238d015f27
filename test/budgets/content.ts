import { defineHost } from '@milepost/contract/define'

/** One everyday guide of each kind that a promise is made for, each on a page of its own. */
const { all, defineChecklist, defineContent, defineSurvey, defineTooltip, event, url } = defineHost({ locales: ['en'], events: { 'Report Exported': {} } })

const start = defineChecklist({
  id: 'start',
  name: 'Getting started',
  audience: url('/checklist'),
  title: 'Get going',
  description: 'Three steps to your first report.',
  tasks: [
    { id: 'export', title: 'Export a report', description: 'As a table or as a page.', doneWhen: event('Report Exported'), action: { do: 'open', href: '/reports', label: 'Open reports' } },
    { id: 'again', title: 'Export three', doneWhen: event('Report Exported', { atLeast: 3 }) },
    { id: 'share', title: 'Share one', doneWhen: event('Report Exported', { atLeast: 4 }), after: ['again'], skippable: true },
  ],
})

const tip = defineTooltip({
  id: 'tip',
  name: 'Export',
  audience: url('/tooltip'),
  target: '#export',
  title: 'Take it with you',
  body: 'Export everything on this page as a table.',
})

const recommend = defineSurvey({
  id: 'recommend',
  name: 'NPS',
  audience: url('/nps'),
  questions: [
    { id: 'score', type: 'nps', title: 'How likely are you to recommend Ledger to a colleague?' },
    { id: 'why', type: 'text', title: 'What is the reason for your score?' },
  ],
  endings: [{ title: 'Thank you' }],
})

const held = defineTooltip({
  id: 'held',
  name: 'For who knows it',
  audience: all(url('/held'), event('Report Exported')),
  target: '#export',
  body: 'Exports can be repeated every week.',
})

export default defineContent({ experiences: [start, tip, recommend, held] })
