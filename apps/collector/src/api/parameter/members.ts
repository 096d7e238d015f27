import { limits } from '@milepost/contract'
import * as v from 'valibot'
import type { Segment } from '../../store/reports/segment.ts'
import type { Parameter } from './parameter.ts'

const written = /^(account|person)\.([^:]+):(.+)$/

/** Who has a trait today, `account.plan:pro`; null where it is left out. */
export const segment: Parameter<Segment | null> = {
  description: 'Only those whose trait has this value today, `account.plan:pro` or `person.role:admin`; of accounts: those with such a person.',
  schema: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(2 * limits.idLength))),
    v.rawTransform(({ dataset, addIssue, NEVER }): Segment | null => {
      if (dataset.value === undefined) return null
      const [, of, trait = '', value = ''] = written.exec(dataset.value) ?? []
      if (of === 'account' || of === 'person') return { of, trait, value }
      addIssue({ message: 'no segment' })
      return NEVER
    }),
  ),
  json: { type: 'string', pattern: written.source },
  allowed: 'account or person, a full stop, a trait, a colon and its value: account.plan:pro',
}
