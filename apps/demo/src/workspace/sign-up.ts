import { milepost } from '../kit.ts'
import { newId, type Workspace, workspace } from './workspace.ts'

const firstNames = ['Mira', 'Jonas', 'Aiko', 'Lena', 'Omar', 'Freja', 'Noah', 'Ines', 'Tariq', 'Sofia']
const lastNames = ['Berg', 'Okafor', 'Lindqvist', 'Haddad', 'Moreau', 'Tanaka', 'Silva', 'Weber']
const companies = ['Northwind Studio', 'Harbour & Co', 'Lumen Works', 'Fjord Analytics', 'Paper Crane', 'Kestrel Labs']
const trialDays = 14

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)]!
}

/** One click makes a new customer with one user, as a real sign-up form would. */
export function signUp(): Workspace {
  const name = `${pick(firstNames)} ${pick(lastNames)}`
  const company = pick(companies)
  const suffix = newId()
  const createdAt = new Date().toISOString()
  const next: Workspace = {
    user: {
      id: `user-${suffix}`,
      name,
      email: `${name.toLowerCase().replace(' ', '.')}@${company.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
      createdAt,
    },
    company: { id: `company-${suffix}`, name: `${company} ${suffix.slice(0, 3).toUpperCase()}`, plan: 'trial', seats: 1 },
    members: [],
    boards: [],
  }
  next.members.push({ name, email: next.user.email, role: 'owner' })
  workspace.value = next
  introduce(next)
  milepost('track', 'Signed Up', { method: 'one click' })
  milepost('track', 'Trial Started', { plan: 'team' })
  return next
}

/** Says who is signed in, at sign-up and at every later load. */
export function introduce({ user, company }: Workspace): void {
  const trialEndsAt = company.trialEndsAt ?? new Date(Date.parse(user.createdAt) + trialDays * 86_400_000).toISOString()
  milepost('identify', user.id, { name: user.name, email: user.email, role: 'owner', createdAt: user.createdAt })
  milepost('group', company.id, {
    name: company.name,
    plan: company.plan,
    seats: company.seats,
    mrr: company.plan === 'team' ? company.seats * 12 : 0,
    trialEndsAt,
  })
}

export function signOut(): void {
  workspace.value = null
  milepost('reset')
}
