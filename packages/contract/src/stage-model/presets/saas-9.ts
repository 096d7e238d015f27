import { preset } from './preset.ts'
import { activated, boughtMore, identified, inTrial, paying, recommends, renewed, visited } from './rules.ts'
import { lifecycle } from './lifecycle.ts'

const { activeDays, all, any, event } = lifecycle

export const saas9 = preset({
  id: 'saas-9',
  name: 'SaaS customer lifecycle, nine stages',
  source: 'PayPro Global, the SaaS customer lifecycle explained (German)',
  unit: 'account',
  categories: [
    { id: 'acquisition', name: { en: 'Acquisition', de: 'Akquisition' }, stages: ['awareness', 'consideration', 'qualification'] },
    { id: 'engagement', name: { en: 'Engagement', de: 'Engagement' }, stages: ['evaluation', 'purchase', 'activation'] },
    { id: 'retention', name: { en: 'Retention', de: 'Bindung' }, stages: ['expansion', 'renewal', 'referral'] },
  ],
  stages: [
    {
      id: 'awareness',
      name: { en: 'Awareness', de: 'Bewusstseinsbildung' },
      signal: 'a first visit',
      when: visited,
    },
    {
      id: 'consideration',
      name: { en: 'Consideration', de: 'Betrachtung' },
      signal: 'came back, or filled in a lead form',
      when: any(activeDays({ atLeast: 2, withinDays: 90 }), event('Lead Submitted')),
    },
    {
      id: 'qualification',
      name: { en: 'Qualification', de: 'Qualifizierung' },
      signal: 'identified, with the traits of a good fit',
      // What fits is the host's to say (industry, size): without its word everybody identified does.
      when: identified,
    },
    {
      id: 'evaluation',
      name: { en: 'Evaluation', de: 'Bewertung' },
      signal: 'trial or demo running',
      metrics: ['trial to paid rate'],
      when: any(inTrial, event('Demo Requested', { withinDays: 30 })),
    },
    {
      id: 'purchase',
      name: { en: 'Purchase', de: 'Kauf' },
      signal: 'the first payment',
      metrics: ['why they chose us (open answer)'],
      when: paying,
    },
    {
      id: 'activation',
      name: { en: 'Activation', de: 'Aktivierung' },
      signal: 'after payment: onboarding runs, then the activation milestones are reached',
      metrics: ['activation rate', 'time to activate'],
      // Entered when the milestone is reached; while onboarding runs the account is in purchase, else nobody would ever be there.
      when: all(paying, activated),
    },
    {
      id: 'expansion',
      name: { en: 'Expansion', de: 'Erweiterung' },
      signal: 'any upgrade or added feature at extra cost',
      metrics: ['expansion revenue', 'customer lifetime value'],
      when: all(paying, boughtMore),
    },
    {
      id: 'renewal',
      name: { en: 'Renewal', de: 'Erneuerung' },
      signal: 'the first term ended and the customer stayed',
      metrics: ['renewal rate', 'features they like best (open answer)'],
      when: all(paying, renewed),
    },
    {
      id: 'referral',
      name: { en: 'Referral', de: 'Empfehlung' },
      signal: 'recommends: a referral, a review, or NPS 9 or 10',
      metrics: ['NPS', 'referrals'],
      when: recommends,
    },
  ],
})
