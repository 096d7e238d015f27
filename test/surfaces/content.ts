import { defineHost } from '@milepost/contract/define'
import { type PlaceName, places } from './host/places.ts'

const ledger = defineHost({ locales: ['en'], events: { 'Report Exported': {} } })
const { defineBanner, defineChecklist, defineContent, defineFeedback, defineHotspot, defineModal, defineResourceCentre, defineSurvey, defineTooltip, defineTour, event } = ledger

/** Asked for by name and as often as wanted, so that a case meets nothing it did not ask for. */
const asked = { trigger: { on: 'manual' }, frequency: { kind: 'atMost', times: 50 } } as const
const words = { title: 'Take it with you', body: 'Export everything on this page as a table.' } as const

/** For each place of the host page a tip, and a tour that has its page dimmed but for the place. */
const pointing = (Object.keys(places) as PlaceName[]).flatMap((place) => [
  defineTooltip({ ...asked, ...words, id: `tip-${place}`, name: place, target: places[place] }),
  defineTour({ ...asked, id: `tour-${place}`, name: place, steps: [{ ...words, id: 'only', target: places[place] }] }),
])

const start = defineChecklist({
  ...asked,
  id: 'start',
  name: 'Getting started',
  title: 'Get going',
  tasks: [
    { id: 'export', title: 'Export a report', doneWhen: event('Report Exported') },
    { id: 'again', title: 'Export three', doneWhen: event('Report Exported', { atLeast: 3 }), action: { do: 'call', label: 'Show me' } },
  ],
})

const recommend = defineSurvey({
  ...asked,
  id: 'recommend',
  name: 'NPS',
  questions: [{ id: 'score', type: 'nps', title: 'How likely are you to recommend Ledger to a colleague?' }],
})

/** With what follows a score. */
const journey = defineSurvey({
  ...asked,
  id: 'journey',
  name: 'NPS with a follow-up',
  questions: [
    { id: 'score', type: 'nps', title: 'How likely are you to recommend Ledger to a colleague?', next: [{ band: 'high', to: 'liked' }] },
    { id: 'wrong', type: 'text', title: 'What went wrong?', next: [{ to: 'end' }] },
    { id: 'liked', type: 'text', title: 'What do you value most?' },
  ],
  endings: [{ band: 'high', title: 'Wonderful, thank you' }, { title: 'We will look into it' }],
})

const others = [
  defineHotspot({ ...asked, ...words, id: 'hotspot', name: 'Hotspot', target: places.plain }),
  defineBanner({ ...asked, id: 'banner', name: 'Banner', body: 'Ledger rests on Sunday from two to three.' }),
  defineModal({ ...asked, id: 'modal', name: 'Modal', title: 'Ledger has reports', body: words.body }),
  defineResourceCentre({ ...asked, id: 'resources', name: 'Resources', title: 'Help', items: [{ id: 'guide', label: 'The guide', do: 'open', href: '/guide' }] }),
  defineFeedback({ ...asked, id: 'feedback', name: 'Feedback', label: 'Feedback', survey: 'recommend' }),
]

export default defineContent({ experiences: [...pointing, start, recommend, journey, ...others] })
