import { type Random, randomOf } from './random.ts'

export const dayMs = 86_400_000

export interface Span {
  stage: string
  enteredAt: number
  leftAt: number | null
  holding: string[]
}
export interface Person {
  id: string
  name: string
  identified: boolean
  firstAt: number
  lastAt: number
  events: number
}
export interface Account {
  id: string
  name: string
  plan: string
  mrr: number
  startedAt: number
  activatedAt: number | null
  /** Instants of the milestones in their order, as far as they were reached. */
  steps: number[]
  spans: Span[]
  people: Person[]
}
export interface Population {
  now: number
  accounts: Account[]
}

const first = ['Ada', 'Ben', 'Chiara', 'Dilan', 'Emre', 'Femi', 'Greta', 'Hana', 'Ivo', 'Jun', 'Kaja', 'Lena', 'Mateo', 'Noor', 'Olu', 'Priya', 'Quentin', 'Rosa', 'Sven', 'Tove']
const last = ['Byron', 'Castro', 'Dahl', 'Eriksson', 'Fischer', 'Garcia', 'Haddad', 'Ito', 'Jensen', 'Kowalski', 'Lindqvist', 'Moreau', 'Novak', 'Okafor', 'Petrov', 'Rossi', 'Silva', 'Tanaka', 'Weber', 'Yilmaz']
const firmFirst = ['North', 'Blue', 'Linden', 'Harbour', 'Copper', 'Willow', 'Granite', 'Juniper', 'Marble', 'Quartz', 'Amber', 'Cedar', 'Falcon', 'Meadow', 'Orchid', 'Polar', 'River', 'Saffron', 'Tidal', 'Velvet']
const firmLast = ['Logistics', 'Studio', 'Analytics', 'Foods', 'Robotics', 'Dental', 'Travel', 'Media', 'Energy', 'Legal', 'Textiles', 'Health', 'Games', 'Homes', 'Labs', 'Cycles', 'Books', 'Coffee', 'Freight', 'Design']

/** Stages in their usual order with the chance to leave each for the next, and the typical stay in days. */
const path = [
  ['awareness', 0.78, 5],
  ['consideration', 0.74, 6],
  ['qualification', 0.8, 4],
  ['evaluation', 0.66, 13],
  ['purchase', 0.86, 6],
  ['activation', 0.6, 48],
  ['expansion', 0.7, 55],
  ['renewal', 0.55, 60],
  ['referral', 0, 0],
] as const

/** A year of accounts that grow a little faster each month. */
export function aPopulation(now: number, { accounts = 460, seed = 7 } = {}): Population {
  const random = randomOf(seed)
  return { now, accounts: Array.from({ length: accounts }, (_, index) => anAccount(random, index, now, accounts)) }
}

function anAccount(random: Random, index: number, now: number, all: number): Account {
  const age = 330 * (1 - Math.sqrt((index + random.share()) / all))
  const startedAt = Math.floor(now - age * dayMs - random.share() * dayMs)
  const spans: Span[] = []
  let at = startedAt
  let step = random.chance(0.25) ? 1 : 0
  for (;;) {
    const [stage, onwards, typical] = path[step] ?? path[0]
    const stay = typical * dayMs * (0.25 - Math.log(1 - random.share()))
    const leaves = random.chance(onwards) && at + stay < now
    spans.push({ stage, enteredAt: at, leftAt: leaves ? Math.floor(at + stay) : null, holding: [stage] })
    if (!leaves) break
    at = Math.floor(at + stay)
    if (step > 4 && random.chance(0.18)) step -= 1
    else step += random.chance(0.1) ? 2 : 1
    step = Math.min(step, path.length - 1)
  }
  const quick = random.chance(0.62)
  const pace = quick ? 2.2 : 21
  const steps: number[] = []
  let reached = startedAt
  for (const chance of [0.9, 0.82, 0.84, 0.86]) {
    reached += pace * dayMs * (0.1 - Math.log(1 - random.share())) * 0.6
    if (!random.chance(chance) || reached > now) break
    steps.push(Math.floor(reached))
  }
  const name = `${firmFirst[index % 20]} ${firmLast[Math.floor(index / 20) % 20]}`
  return {
    id: `acc_${String(index + 1).padStart(4, '0')}`,
    name,
    plan: random.pick(['free', 'team', 'team', 'business']),
    mrr: random.pick([0, 49, 99, 99, 249, 490]),
    startedAt,
    activatedAt: steps[3] ?? null,
    steps,
    spans,
    people: Array.from({ length: 1 + random.below(5) }, (_, member) => aPerson(random, `${index + 1}-${member + 1}`, startedAt, now)),
  }
}

function aPerson(random: Random, number: string, startedAt: number, now: number): Person {
  const firstAt = Math.floor(startedAt + random.share() * 0.3 * (now - startedAt))
  return {
    id: `user_${number}`,
    name: `${random.pick(first)} ${random.pick(last)}`,
    identified: random.chance(0.95),
    firstAt,
    lastAt: Math.floor(now - random.share() ** 3 * (now - firstAt)),
    events: 3 + random.below(900),
  }
}
