import type { Content } from '@milepost/contract'

/** Few of everything, so that histories are full of ties, merges and second times. */
export const users = ['ada', 'bob', 'cyd'] as const
export const anonymous = ['x1', 'x2', 'x3'] as const
export const groups = ['acme', 'globex'] as const
export const experiences = ['welcome', 'tip', 'recommend', 'ease'] as const

/** The dictionary of the host, in whose words all rules are written. */
export const host: Content['host'] = {
  locales: ['en'],
  events: {
    'Board Created': { plan: 'string', cards: 'number', shared: 'boolean', due: 'date' },
    'Card Moved': { column: 'string' },
    Home: {},
    Never: {},
  },
  personTraits: { name: 'string', role: 'string', seats: 'number', beta: 'boolean', endsAt: 'date' },
  accountTraits: { name: 'string', plan: 'string', mrr: 'number', renewsAt: 'date' },
}

export const published: Content['experiences'] = [
  {
    kind: 'checklist',
    id: 'welcome',
    name: 'Welcome',
    title: 'Welcome',
    tasks: [
      { id: 'board', title: 'Create a board', doneWhen: { kind: 'event', event: 'Board Created' } },
      { id: 'move', title: 'Move a card', doneWhen: { kind: 'event', event: 'Card Moved', atLeast: 2 } },
    ],
  },
  { kind: 'tooltip', id: 'tip', name: 'Tip', target: '#board', body: 'Boards live here.' },
  {
    kind: 'survey',
    id: 'recommend',
    name: 'Recommend',
    questions: [
      { type: 'nps', id: 'score', title: 'Would you recommend us?' },
      { type: 'text', id: 'why', title: 'Why?' },
    ],
  },
  {
    kind: 'survey',
    id: 'ease',
    name: 'Ease',
    questions: [
      { type: 'ces2', id: 'effort', title: 'It was easy.' },
      { type: 'csat5', id: 'mood', title: 'How satisfied are you?' },
    ],
  },
]

/** What each scored question of `published` asks. */
export const scoredQuestions = [
  { experience: 'recommend', question: 'score', questionType: 'nps', from: 0, to: 10 },
  { experience: 'ease', question: 'effort', questionType: 'ces2', from: 1, to: 7 },
  { experience: 'ease', question: 'mood', questionType: 'csat5', from: 1, to: 5 },
] as const
