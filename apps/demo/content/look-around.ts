import { bold, paragraph } from '@milepost/contract/define'
import { tally } from './tally.ts'

const { defineTour, event, url } = tally

/**
 * From the empty list to the first report, by doing it. Who has a board already chooses one instead of making another.
 * Started from the resource centre alone: new owners have their checklist.
 */
export const lookAround = defineTour({
  id: 'look-around',
  name: 'A look around',
  trigger: { on: 'manual' },
  steps: [
    {
      id: 'hello',
      when: url('/boards'),
      href: '/boards',
      title: { en: 'A look around', de: 'Ein kurzer Rundgang' },
      body: {
        en: [paragraph('Everything in Tally happens on ', bold('boards'), ': one page for what a team does this week. This takes two minutes.')],
        de: [paragraph('In Tally spielt sich alles auf ', bold('Boards'), ' ab: eine Seite für das, was ein Team diese Woche tut. Das dauert zwei Minuten.')],
      },
      next: [{ when: event('Board Created'), to: 'choose' }],
    },
    {
      id: 'make',
      when: url('/boards'),
      href: '/boards',
      target: { role: 'button', name: 'New board' },
      title: { en: 'Make your first board', de: 'Legen Sie Ihr erstes Board an' },
      body: { en: 'Any name will do. You can change it later.', de: 'Ein beliebiger Name genügt. Sie können ihn später ändern.' },
      advance: { on: 'event', event: 'Board Created' },
      next: [{ to: 'card' }],
    },
    {
      id: 'choose',
      when: url('/boards'),
      href: '/boards',
      target: '.tiles',
      title: { en: 'Open a board', de: 'Öffnen Sie ein Board' },
      body: { en: 'Whichever you like.', de: 'Welches Sie möchten.' },
      advance: { on: 'click' },
    },
    {
      id: 'card',
      when: url('/board/*'),
      target: { role: 'textbox', name: 'New card in To do' },
      title: { en: 'Write down one thing to do', de: 'Notieren Sie eine Aufgabe' },
      body: {
        en: [paragraph('A few words are enough. Press ', bold('Enter'), ' and it is on the board.')],
        de: [paragraph('Ein paar Worte genügen. Mit ', bold('Enter'), ' steht sie auf dem Board.')],
      },
      advance: { on: 'event', event: 'Card Added' },
    },
    {
      id: 'report',
      when: url('/board/*'),
      target: [{ testId: 'export-report' }, { role: 'button', name: 'Export report' }],
      title: { en: 'And take it with you', de: 'Und nehmen Sie es mit' },
      body: {
        en: 'The whole board as a table, for a report or for people without an account.',
        de: 'Das ganze Board als Tabelle, für einen Bericht oder für Leute ohne Konto.',
      },
    },
  ],
})
