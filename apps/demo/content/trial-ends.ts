import { tally } from './tally.ts'

const { accountTrait, all, defineBanner, elapsed, trait } = tally

/** The last three days of a trial, for who can do something about it. */
export const trialEnds = defineBanner({
  id: 'trial-ends',
  name: 'The trial ends',
  audience: all(trait('role', 'owner'), accountTrait('plan', 'trial'), elapsed({ of: 'account', since: { trait: 'trialEndsAt' }, atLeast: -3, atMost: 0 })),
  title: { en: 'Your trial ends in a few days', de: 'Ihre Testphase endet in wenigen Tagen' },
  body: {
    en: 'Your boards stay as they are. To keep working on them, choose the team plan.',
    de: 'Ihre Boards bleiben erhalten. Um weiter daran zu arbeiten, wählen Sie das Team-Abo.',
  },
  buttons: [{ id: 'plan', do: 'open', href: '/settings', label: { en: 'See the plan', de: 'Zum Abo' } }],
})
