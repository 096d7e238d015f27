import { type Dialect, isOneOf } from '../dialect.ts'
import { within } from '../scope.ts'
import { mostValues } from './segment-traits.ts'

/** Answers looked at to see which traits there are: enough to meet every common one. */
const lookedAt = 500

/** Traits of few values among those who answered last. @param which a condition on the answers (`a`) that are looked at */
export function answerTraits(dialect: Dialect, which: string): string {
  const traitsOf = (owner: 'account' | 'person') => `
    select '${owner}.' || j.key as name, count(distinct j.value) as counted from recent r
    join ${owner} o on ${within('o')} and o.id = r.${owner} ${dialect.joinScalars('o.traits', 'j')}
    where not (${isOneOf(dialect, 'j.key', '@naming')}) group by j.key`
  return `
    with recent as materialized (
      select a.person, a.account from answer a where ${within('a')} and ${which} order by a.at desc limit ${lookedAt}
    )
    select name from (${traitsOf('account')} union all ${traitsOf('person')}) trait where counted between 2 and ${mostValues} order by name`
}
