import { companyHeads, companyTails } from './names.ts'
import type { Random } from './random.ts'

/** Names of companies, of which no two are called the same. */
export interface CompanyNames {
  take(random: Random): string
  /** Nobody is called so after all. */
  giveBack(name: string): void
}

const combinations = companyHeads.length * companyTails.length
/** Prime: it leads through all combinations, and the next name begins with another word. */
const stride = 31

export function createCompanyNames(): CompanyNames {
  const taken = new Set<string>()
  return {
    take(random) {
      const head = companyHeads.indexOf(random.pick(companyHeads))
      const drawn = head * companyTails.length + companyTails.indexOf(random.pick(companyTails))
      for (let next = 0; ; next++) {
        const name = nameAt((drawn + next * stride) % combinations, Math.floor(next / combinations))
        if (taken.has(name)) continue
        taken.add(name)
        return name
      }
    },
    giveBack: (name) => void taken.delete(name),
  }
}

/** @param round how often all combinations were taken before */
function nameAt(index: number, round: number): string {
  const name = `${companyHeads[Math.floor(index / companyTails.length)]} ${companyTails[index % companyTails.length]}`
  return round === 0 ? name : `${name} ${round + 1}`
}
