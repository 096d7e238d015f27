import { preset } from './preset.ts'
import { boughtMore, identified, paying, recommends, visited } from './rules.ts'
import { lifecycle } from './lifecycle.ts'

const { activeDays, all, any, event } = lifecycle

export const clm5 = preset({
  id: 'clm-5',
  name: 'Customer lifecycle management, five stages',
  source: 'A guide to customer lifecycle management (German)',
  unit: 'account',
  stages: [
    {
      id: 'reach',
      name: { en: 'Reach', de: 'Reichweite' },
      signal: 'a first visit',
      metrics: ['visitors'],
      when: visited,
    },
    {
      id: 'acquisition',
      name: { en: 'Acquisition', de: 'Erwerb' },
      signal: 'direct contact: an identified person',
      metrics: ['sign-up rate'],
      when: identified,
    },
    {
      id: 'conversion',
      name: { en: 'Conversion', de: 'Konvertierung' },
      signal: 'intent to buy: checkout or trial started, or paid',
      metrics: ['trial to paid rate'],
      when: any(event('Checkout Started'), event('Trial Started'), paying),
    },
    {
      id: 'retention',
      name: { en: 'Retention', de: 'Bindung' },
      signal: 'paying and active; asked for feedback',
      metrics: ['CSAT', 'CES', 'retention'],
      // Being asked is what the team does in this stage, not what brings an account into it.
      when: all(paying, activeDays({ atLeast: 1, withinDays: 14 })),
    },
    {
      id: 'loyalty',
      name: { en: 'Loyalty', de: 'Loyalität' },
      signal: 'bought more, or recommends (NPS 9 or 10, a review, a referral)',
      metrics: ['NPS', 'customer lifetime value'],
      when: any(all(paying, boughtMore), recommends),
    },
  ],
})
