import { RetentionAnswer, units } from '@milepost/contract'
import { bucketIndex, cohortUnits, retentionKinds, shareDifference } from '@milepost/metrics'
import { retentionAnswer } from '../answers/retention.ts'
import { retentionCounts } from '../counts/retention-counts.ts'
import { choice } from '../parameter/choice.ts'
import { daysOf, period, periodOf } from '../parameter/period.ts'
import { segment } from '../parameter/members.ts'
import { whole } from '../parameter/whole.ts'
import { route } from '../route.ts'

export const retention = route({
  path: '/retention',
  summary: 'How many of those who started in the same week or month come back',
  query: {
    ...period,
    segment,
    unit: choice('Who comes back: accounts, or identified people.', units, 'account'),
    bucket: choice('What a cohort and a column are.', cohortUnits, 'week'),
    kind: choice('`on`: active in that bucket. `onOrAfter`: in it or in a later one.', retentionKinds, 'on'),
    columns: whole('How many buckets, including that of the start.', { min: 2, max: 60, standard: 13 }),
  },
  answers: RetentionAnswer,
  compares: ({ overall }, { overall: other }) => Object.fromEntries(overall.flatMap((one, k) => (other[k] ? [[`column ${k}`, shareDifference(one, other[k])]] : []))),
  async answer(asked) {
    const { query, calendar, now } = asked
    const { unit, bucket, kind, columns } = query
    const days = daysOf(query, calendar, now)
    const question = { unit, bucket, from: bucketIndex(days.from, bucket), to: bucketIndex(days.to - 1, bucket) + 1 }
    const counts = await retentionCounts(asked, question, query.segment)
    return retentionAnswer({ unit, bucket, kind, columns, period: periodOf(days, calendar), calendar, counts })
  },
})
