import { tally } from './tally.ts'

const { defineSurvey, event } = tally

/** CES 2.0. Asked from the second invitation on: the first belongs to getting started, and one survey in those days is enough. */
export const inviteEffort = defineSurvey({
  id: 'invite-effort',
  name: 'Effort of inviting a teammate',
  audience: event('Teammate Invited', { atLeast: 2 }),
  trigger: { on: 'event', event: 'Teammate Invited', delayMs: 3000 },
  frequency: { kind: 'everyDays', days: 180 },
  priority: 40,
  questions: [
    {
      id: 'effort',
      type: 'ces2',
      title: { en: 'Tally made it easy for me to invite a teammate.', de: 'Tally hat es mir leicht gemacht, jemanden einzuladen.' },
      lowLabel: { en: 'Strongly disagree', de: 'Stimme gar nicht zu' },
      highLabel: { en: 'Strongly agree', de: 'Stimme voll zu' },
      next: [{ band: 'low', to: 'what-was-hard' }, { to: 'end' }],
    },
    {
      id: 'what-was-hard',
      type: 'text',
      title: { en: 'What made it hard?', de: 'Was hat es schwer gemacht?' },
      placeholder: { en: 'The step where you got stuck', de: 'Der Schritt, an dem es hakte' },
    },
  ],
  endings: [{ title: { en: 'Thank you for the answer', de: 'Danke für Ihre Antwort' } }],
})
