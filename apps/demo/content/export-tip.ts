import { tally } from './tally.ts'

const { all, defineTooltip, event, url } = tally

/** For people who work with cards and have not found out yet what they can take away from them. */
export const exportTip = defineTooltip({
  id: 'export-tip',
  name: 'Where reports come from',
  audience: all(url('/board/*'), event('Card Added', { atLeast: 3 }), event('Report Exported', { atMost: 0 })),
  target: [{ testId: 'export-report' }, { role: 'button', name: 'Export report' }],
  side: 'bottom',
  title: { en: 'Take it with you', de: 'Zum Mitnehmen' },
  body: {
    en: 'Export everything on this board as a table, for a report or for people without an account.',
    de: 'Exportieren Sie alles auf diesem Board als Tabelle, für einen Bericht oder für Leute ohne Konto.',
  },
  doneByTarget: true,
})
