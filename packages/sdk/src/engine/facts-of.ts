import type { Facts, Observation } from '@milepost/contract'
import type { Reading } from '@milepost/targeting'
import { mergeProgress } from '@milepost/targeting/early'
import { emptyFacts } from '@milepost/targeting/everyday'
import type { Known } from './known.ts'
import type { Rulebook } from './rulebook.ts'

/** @returns `account` only where something is known of it. */
export type FactsOf = (known: Known, book: Pick<Rulebook, 'targeting' | 'reading'>) => { person: Facts; account?: Facts }

/** For one who asks again and again: nothing is observed anew while nothing came. */
export function createFactsOf(): FactsOf {
  let last: { base: Known['base']; own: Known['own']; reading: Reading; person: Facts; account: Facts | undefined } | undefined
  return ({ base, own, progress }, { targeting, reading }) => {
    if (!last || last.base !== base || last.own !== own || last.reading !== reading) {
      /** Traits of `identify` are the person's, traits of `group` the account's; everything else counts for both. */
      const withOwn = (facts: Facts | undefined | null, foreign: Observation['type']) =>
        targeting.observe(facts ?? emptyFacts(), own.map(({ observation }) => observation).filter(({ type }) => type !== foreign), reading)
      const hasAccount = base?.account || own.some(({ observation }) => observation.type === 'group')
      last = { base, own, reading, person: withOwn(base?.person, 'group'), account: hasAccount ? withOwn(base?.account, 'identify') : undefined }
    }
    const { person, account } = last
    return { person: { ...person, progress: mergeProgress(person.progress, progress) }, ...(account && { account }) }
  }
}
