import type { Facts, Milestone, MilestonePreview, Observation } from '@milepost/contract'
import { emptyFacts, leavesOf, observe } from '@milepost/targeting'
import { derive, type Derived } from '../fold/derive.ts'
import { joined } from '../fold/joined.ts'
import { type FoldRules, foldRules } from '../fold/rules.ts'
import type { KnownUnit, Reports } from '../store/reports/reports.ts'

/** People or accounts looked at: their events are read one by one from the log, in some tenths of a millisecond each. */
const mostLooked = 2_000
/** After so many, others are let at the processor. */
const atOnce = 25

/** How many have reached it by now: facts, events and rules are read as the fold reads them. Of many, an evenly spread sample is looked at. */
export async function previewMilestone(reports: Reports, milestone: Milestone): Promise<MilestonePreview> {
  const { unit } = milestone
  const rules = foldRules({ content: { host: { locales: ['en'], events: {} }, experiences: [], milestones: [milestone] }, timeZone: reports.project.timeZone })
  const events = leavesOf(milestone.when).flatMap((leaf) => (leaf.kind === 'event' ? [leaf.event] : []))
  const { asOf, ids, of } = await reports.sampleUnits({ unit, limit: mostLooked, events: null, segment: null, seen: null })
  const accounts = new Map<number, Derived['account']>()
  let reached = 0
  for (const [index, id] of ids.entries()) {
    const known = await reports.findUnit({ unit, id, events })
    if (known) {
      const account = unit === 'person' && rules.personReadsAccount && known.account !== null ? await accountOf(known.account) : undefined
      if (derive(rules, { unit, key: known.key, facts: factsOf(known, rules), account }, asOf).milestones[milestone.id] !== undefined) reached++
    }
    if ((index + 1) % atOnce === 0) await new Promise((resume) => setImmediate(resume))
  }
  return { asOf, unit, reached, looked: ids.length, of }

  async function accountOf(id: number): Promise<Derived['account']> {
    if (accounts.has(id)) return accounts.get(id)
    const known = await reports.findUnit({ unit: 'account', id, events })
    const facts = known && factsOf(known, rules)
    const account = facts && known ? { facts, rows: derive(rules, { unit: 'account', key: known.key, facts }, asOf) } : undefined
    accounts.set(id, account)
    return account
  }
}

/** What is kept, with the streams of a rule that nobody has asked before: they are read from the messages. */
function factsOf({ documents, messages }: KnownUnit, { reading }: FoldRules): Facts {
  const observations = messages.map(({ body, ...message }): Observation => ({ ...message, ...propertiesOf(body) }))
  const { streams } = observe(emptyFacts(), observations, reading)
  return { ...joined({ documents, milestones: {}, stages: {} }), streams }
}

function propertiesOf(body: string): Pick<Observation, 'properties'> {
  const { properties } = JSON.parse(body) as Pick<Observation, 'properties'>
  return properties ? { properties } : {}
}
