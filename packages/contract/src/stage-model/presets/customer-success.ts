import { preset } from './preset.ts'
import { activated, paying } from './rules.ts'
import { lifecycle } from './lifecycle.ts'

const { activeDays, all, any, not, score } = lifecycle

/** Until feedback items have an owner and a state, a bad answer counts as open for this long. */
const openForDays = 30

/**
 * Active days of the last 14 are at most half of those of the 14 before. "At most half" is a list of cases: n now and 2n
 * before. The first case asks for four days before, because from two days to one is chance.
 */
const activeDaysHalved = any(
  ...[2, 3, 4, 5, 6, 7].map((now) =>
    all(activeDays({ atMost: now, withinDays: 14 }), activeDays({ atLeast: 2 * now, withinDays: 14, endingDaysAgo: 14 })),
  ),
)

export const customerSuccess = preset({
  id: 'customer-success',
  name: 'Customer success process',
  source: 'Nextiva, customer success process (German)',
  unit: 'account',
  // Stages that need somebody's attention now win over stages of progress.
  priority: ['recovery', 'risk', 'support', 'onboarding', 'training', 'nurturing'],
  stages: [
    {
      id: 'onboarding',
      name: { en: 'Onboarding', de: 'Onboarding' },
      signal: 'paid, activation not reached',
      metrics: ['activation rate', 'time to activate', 'checklist completion'],
      when: all(paying, not(activated)),
    },
    {
      id: 'training',
      name: { en: 'Customer education', de: 'Kundenschulung' },
      signal: 'activated, uses few of the key features',
      metrics: ['feature adoption'],
      // Which features are key is the host's to say, by `rules.training`; without its word, little use stands for use of little.
      when: all(paying, activated, activeDays({ atMost: 3, withinDays: 14 })),
    },
    {
      id: 'nurturing',
      name: { en: 'Nurturing', de: 'Pflege' },
      signal: 'active and healthy',
      metrics: ['NPS', 'expansion'],
      // Healthy is what is left when none of the stages that go first holds.
      when: all(paying, activated, activeDays({ atLeast: 1, withinDays: 14 })),
    },
    {
      id: 'support',
      name: { en: 'Support', de: 'Unterstützung' },
      signal: 'an open feedback item, or a hard-effort CES answer',
      metrics: ['CES', 'NPS', 'average handling time (imported)'],
      // Rules cannot read feedback items yet: the answer alone speaks.
      when: all(
        paying,
        any(score('ces2', { band: 'low', withinDays: openForDays }), score('ces1', { band: 'low', withinDays: openForDays })),
      ),
    },
    {
      id: 'risk',
      name: { en: 'Churn-risk mitigation', de: 'Minderung von Abwanderungsrisiken' },
      signal: 'health band fell, or active days halved',
      metrics: ['account churn', 'revenue churn'],
      // Rules cannot read the health band yet: use alone speaks.
      when: all(paying, activeDaysHalved),
    },
    {
      id: 'recovery',
      name: { en: 'Turning a bad experience around', de: 'Negative Kundenerfahrungen umkehren' },
      signal: 'a detractor or CSAT of 1 or 2 whose feedback item is still open',
      metrics: ['time to close the loop', 'score change after closing'],
      when: all(
        paying,
        any(
          score('nps', { band: 'low', withinDays: openForDays }),
          score('csat5', { from: 1, to: 2, withinDays: openForDays }),
          score('csat7', { from: 1, to: 2, withinDays: openForDays }),
          score('csat3', { band: 'low', withinDays: openForDays }),
        ),
      ),
    },
  ],
})
