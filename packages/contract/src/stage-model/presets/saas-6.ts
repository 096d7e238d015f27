import { preset } from './preset.ts'
import { activated, boughtMore, endsWithin60Days, identified, paying, recommends, renewed, visited } from './rules.ts'
import { lifecycle } from './lifecycle.ts'

const { all, any, event, not } = lifecycle

export const saas6 = preset({
  id: 'saas-6',
  name: 'SaaS customer lifecycle, six stages',
  source: 'efficy, the customer lifecycle of a SaaS company (Swedish)',
  unit: 'account',
  stages: [
    {
      id: 'awareness',
      name: { en: 'Awareness', sv: 'Medvetenhet' },
      signal: 'an impression or a first visit',
      metrics: ['impressions'],
      // An impression happens on somebody else's page: only the visit can be seen.
      when: visited,
    },
    {
      id: 'conversion',
      name: { en: 'Conversion', sv: 'Konvertering' },
      signal: 'left contact details: newsletter, trial or demo (a demo shows more intent)',
      metrics: ['sign-up rate'],
      when: any(event('Lead Submitted'), event('Trial Started'), event('Demo Requested')),
    },
    {
      id: 'purchase',
      name: { en: 'Purchase', sv: 'Köp' },
      signal: 'the first payment',
      when: paying,
    },
    {
      id: 'onboarding',
      name: { en: 'Onboarding', sv: 'Onboarding' },
      signal: 'registered, not yet activated; asked what they think of the onboarding',
      metrics: ['activation rate', 'checklist completion', 'CES after onboarding'],
      // As the source has it, registered is enough: who onboards during the trial is here before paying.
      when: all(identified, not(activated)),
    },
    {
      id: 'renewal',
      name: { en: 'Renewal', sv: 'Förnyelse' },
      signal: 'the subscription nears its end, or was renewed',
      metrics: ['renewal rate', 'revenue churn'],
      when: all(paying, any(endsWithin60Days, renewed)),
    },
    {
      id: 'loyalty',
      name: { en: 'Loyalty', sv: 'Lojalitet' },
      signal: 'recommends, reviews, or bought more',
      metrics: ['NPS', 'customer lifetime value'],
      when: any(recommends, all(paying, boughtMore)),
    },
  ],
})
