import { defineHost } from '@milepost/contract/define'
import { type PlaceName, places } from './host/places.ts'

const ledger = defineHost({ locales: ['en'], events: { 'Report Exported': {} } })
const { defineChecklist, defineContent, defineSurvey, defineTooltip, event } = ledger

/** Asked for by name and as often as wanted, so that a case meets nothing it did not ask for. */
const asked = { trigger: { on: 'manual' }, frequency: { kind: 'atMost', times: 50 } } as const

/** One tip for each place of the host page. */
const tips = (Object.keys(places) as PlaceName[]).map((place) =>
  defineTooltip({
    ...asked,
    id: `tip-${place}`,
    name: place,
    target: places[place],
    title: 'Take it with you',
    body: 'Export everything on this page as a table.',
  }),
)

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

export default defineContent({ experiences: [...tips, start, recommend] })
