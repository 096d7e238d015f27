import { firstNames, lastNames } from './names.ts'
import type { Random } from './random.ts'

export interface Persona {
  userId: string
  anonymousId: string
  name: string
  email: string
  role: 'owner' | 'member'
}

export function personaOf(random: Random, company: string, role: Persona['role']): Persona {
  const first = random.pick(firstNames)
  const last = random.pick(lastNames)
  const host = company.toLowerCase().replace(/[^a-z]+/g, '-')
  return {
    userId: `user-${random.uuid().slice(0, 8)}`,
    anonymousId: random.uuid(),
    name: `${first} ${last}`,
    email: `${first}.${last}@${host}.example`.toLowerCase(),
    role,
  }
}
