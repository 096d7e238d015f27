import { preset } from './preset.ts'
import { endsWithin60Days, paying, recommends, renewed, visited } from './rules.ts'
import { lifecycle } from './lifecycle.ts'

const { activeDays, all, any, event } = lifecycle

export const xaas6 = preset({
  id: 'xaas-6',
  name: 'Customer lifecycle in XaaS, six stages',
  source: 'Salesforce, customer lifecycle in XaaS (German)',
  unit: 'account',
  stages: [
    {
      id: 'awareness',
      name: { en: 'Awareness', de: 'Bewusstseinsbildung' },
      signal: 'an anonymous visit, nobody identified yet',
      // An account is known once somebody joins it; its people's visits before that then count for it, back to the first.
      when: visited,
    },
    {
      id: 'conversion',
      name: { en: 'Conversion', de: 'Konversion' },
      signal: 'a sign-up, download, webinar or trial started',
      metrics: ['trial start rate'],
      // Downloads and webinars are behind a form, which is a lead.
      when: any(event('Signed Up'), event('Lead Submitted'), event('Trial Started')),
    },
    {
      id: 'purchase',
      name: { en: 'Purchase', de: 'Kaufen' },
      signal: 'the first payment',
      metrics: ['CSAT after purchase'],
      when: paying,
    },
    {
      id: 'activation',
      name: { en: 'Activation', de: 'Aktivierung' },
      signal: 'weekly or daily active: a qualifying day in each of the last two weeks',
      metrics: ['activation rate', 'time to activate', 'weekly active'],
      when: all(paying, activeDays({ atLeast: 1, withinDays: 7 }), activeDays({ atLeast: 1, withinDays: 7, endingDaysAgo: 7 })),
    },
    {
      id: 'renewal',
      name: { en: 'Renewal', de: 'Vertragsverlängerung' },
      signal: 'the term ends within 60 days, or was renewed',
      metrics: ['renewal rate', 'account churn', 'revenue churn'],
      when: all(paying, any(endsWithin60Days, renewed)),
    },
    {
      id: 'referral',
      name: { en: 'Referral', de: 'Empfehlung' },
      signal: 'a referral or review given, or the latest NPS answer is 9 or 10',
      metrics: ['NPS', 'referrals'],
      when: recommends,
    },
  ],
})
