import { activated } from './milestones.ts'
import { tally } from './tally.ts'

const { all, defineChecklist, elapsed, event, trait } = tally

const newestBoard = { do: 'open', href: '/board/newest', label: { en: 'Open your newest board', de: 'Neuestes Board öffnen' } } as const

/** For who set the company up, in the first two months: those who were here before it was published are left in peace. */
export const gettingStarted = defineChecklist({
  id: 'getting-started',
  name: 'Getting started',
  audience: all(trait('role', 'owner'), elapsed({ since: { trait: 'createdAt' }, atMost: 60 })),
  goal: activated.id,
  title: { en: 'Get your team going', de: 'Bringen Sie Ihr Team in Gang' },
  description: {
    en: 'Four steps, about five minutes. Pick up where you left off at any time.',
    de: 'Vier Schritte, etwa fünf Minuten. Sie können jederzeit weitermachen.',
  },
  tasks: [
    {
      id: 'create-board',
      title: { en: 'Create a board', de: 'Ein Board anlegen' },
      description: { en: 'One for what your team does this week.', de: 'Eines für das, was Ihr Team diese Woche vorhat.' },
      doneWhen: event('Board Created'),
      action: { do: 'open', href: '/boards#new', label: { en: 'Name your board', de: 'Board benennen' } },
    },
    {
      id: 'add-cards',
      title: { en: 'Add three cards', de: 'Drei Karten hinzufügen' },
      description: { en: 'A card is one piece of work. Short titles are enough.', de: 'Eine Karte ist eine Aufgabe. Ein kurzer Titel genügt.' },
      doneWhen: event('Card Added', { atLeast: 3 }),
      after: ['create-board'],
      action: newestBoard,
    },
    {
      id: 'invite-teammate',
      title: { en: 'Invite a teammate', de: 'Jemanden einladen' },
      description: { en: 'A board shows its worth once two people move its cards.', de: 'Ein Board lohnt sich, sobald zwei Personen seine Karten bewegen.' },
      doneWhen: event('Teammate Invited'),
      action: { do: 'open', href: '/team#invite', label: { en: 'Invite somebody', de: 'Jemanden einladen' } },
    },
    {
      id: 'export-report',
      title: { en: 'Export a report', de: 'Einen Bericht exportieren' },
      description: { en: 'Everything on a board, as a table anybody can open.', de: 'Alles auf einem Board als Tabelle, die jeder öffnen kann.' },
      doneWhen: event('Report Exported'),
      after: ['create-board'],
      action: newestBoard,
    },
  ],
  celebration: {
    title: { en: 'Your team is set up', de: 'Ihr Team ist startklar' },
    body: {
      en: 'You have a board, a teammate and your first report. The rest you will find as you need it.',
      de: 'Sie haben ein Board, Verstärkung und Ihren ersten Bericht. Alles Weitere finden Sie, wenn Sie es brauchen.',
    },
  },
})
