import { limits } from '@milepost/contract'
import * as v from 'valibot'
import type { Segment, TraitValue } from '../../store/reports/segment.ts'
import type { Parameter } from './parameter.ts'

const written = /^(account|person)\.([^:]+):(.+)$/
/** A semicolon that begins another condition: one inside a value does not. */
const between = /;(?=(?:account|person)\.[^:;]+:)/
/** Conditions of one segment: each is a look at all accounts or people. */
const most = 4

/** Those who have a trait today, `account.plan:pro`, or all of several; null where it is left out. */
export const segment: Parameter<Segment | null> = {
  description:
    'Only those whose trait has this value today, `account.plan:pro` or `person.role:admin`; of accounts: those with such a person. With semicolons those of whom all of it holds, `account.plan:pro;person.role:admin`.',
  schema: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(2 * limits.idLength * most))),
    v.rawTransform(({ dataset, addIssue, NEVER }): Segment | null => {
      if (dataset.value === undefined) return null
      const conditions = dataset.value.split(between).map(conditionOf)
      if (conditions.length <= most && conditions.every((each) => each !== null)) return conditions
      addIssue({ message: 'no segment' })
      return NEVER
    }),
  ),
  json: { type: 'string', pattern: written.source },
  allowed: `account or person, a full stop, a trait, a colon and its value: account.plan:pro; up to ${most} of them with semicolons`,
}

function conditionOf(text: string): TraitValue | null {
  const [, of, trait = '', value = ''] = written.exec(text) ?? []
  return of === 'account' || of === 'person' ? { of, trait, value } : null
}
