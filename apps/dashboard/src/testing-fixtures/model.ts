import type { ModelRef } from '@milepost/contract'

const stage = (id: string, name: string, category: string, signal: string, metrics: string[] = []) => ({ id, name: { en: name }, signal, category, metrics })

/** The preset of nine stages, as the API names it. */
export function aModel(): ModelRef {
  return {
    id: 'saas-9',
    name: 'SaaS lifecycle, nine stages',
    source: 'PayPro Global',
    unit: 'account',
    stages: [
      stage('awareness', 'Awareness', 'acquisition', 'a first visit'),
      stage('consideration', 'Consideration', 'acquisition', 'came back, or filled in a lead form'),
      stage('qualification', 'Qualification', 'acquisition', 'identified, with the traits of a good fit'),
      stage('evaluation', 'Evaluation', 'engagement', 'trial or demo running', ['trial to paid rate']),
      stage('purchase', 'Purchase', 'engagement', 'the first payment'),
      stage('activation', 'Activation', 'engagement', 'after payment: onboarding runs, then the activation milestones are reached', ['activation rate', 'time to activate']),
      stage('expansion', 'Expansion', 'retention', 'any upgrade or added feature at extra cost'),
      stage('renewal', 'Renewal', 'retention', 'the first term ended and the customer stayed'),
      stage('referral', 'Referral', 'retention', 'recommends: a referral, a review, or NPS 9 or 10', ['NPS', 'referrals']),
    ],
  }
}

/** A second, shorter one. */
export function anotherModel(): ModelRef {
  const { stages } = aModel()
  return { id: 'saas-6', name: 'SaaS lifecycle, six stages', source: 'efficy', unit: 'account', stages: stages.filter((_, index) => index % 2 === 0) }
}
