import type { Condition, MilestoneRow, SavedMilestone, Unit } from '@milepost/contract'
import { comparedTo, typedFor } from '../../rule/typed-value.ts'

/** One question of a rule, as a form has it: texts, until they make sense. */
export type Part =
  | { kind: 'event'; event: string; atLeast: number; withinDays: number | null; property: string; value: string }
  | { kind: 'trait'; of: Unit; trait: string; op: TraitOp; value: string }

export const traitOps = { equals: 'is', atLeast: 'is at least', atMost: 'is at most', exists: 'is known' } as const
export type TraitOp = keyof typeof traitOps

export interface Draft {
  /** Null while it is new: the id is made of the name. */
  id: string | null
  name: string
  unit: Unit
  join: 'all' | 'any'
  parts: Part[]
  means: Meaning
}

/** What reaching it says about somebody. */
export type Meaning = 'step' | 'activation' | 'leaving'

export const anEvent = (event = ''): Part => ({ kind: 'event', event, atLeast: 1, withinDays: null, property: '', value: '' })
export const aTrait = (): Part => ({ kind: 'trait', of: 'account', trait: '', op: 'equals', value: '' })
export const aDraft = (): Draft => ({ id: null, name: '', unit: 'account', join: 'all', parts: [anEvent()], means: 'step' })

/** Null while something is missing. */
export function conditionOf({ join, parts }: Pick<Draft, 'join' | 'parts'>): Condition | null {
  const leaves = parts.map(leafOf)
  if (leaves.length === 0 || leaves.some((leaf) => leaf === null)) return null
  return leaves.length === 1 ? (leaves[0] as Condition) : { kind: join, of: leaves as Condition[] }
}

export function savedOf(draft: Draft): SavedMilestone | null {
  const [when, id] = [conditionOf(draft), draft.id ?? slugOf(draft.name)]
  if (when === null || id === '' || draft.name.trim() === '') return null
  return { id, name: draft.name.trim(), unit: draft.unit, when, activation: draft.means === 'activation', leaving: draft.means === 'leaving' }
}

/** Null where the rule says what the form has no words for: parts of parts, or other questions. */
export function draftOf({ id, name, unit, when, activation, leaving }: MilestoneRow): Draft | null {
  const join = when.kind === 'any' ? 'any' : 'all'
  const parts = (when.kind === 'all' || when.kind === 'any' ? when.of : [when]).map(partOf)
  return parts.every((part) => part !== null) ? { id, name, unit, join, parts, means: activation ? 'activation' : leaving ? 'leaving' : 'step' } : null
}

/** Letters, digits and hyphens, as ids are. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
}

function leafOf(part: Part): Condition | null {
  if (part.kind === 'event') {
    const { event, atLeast, withinDays, property, value } = part
    if (event === '' || !Number.isInteger(atLeast) || atLeast < 1 || (property !== '') !== (value !== '')) return null
    return { kind: 'event', event, ...(atLeast > 1 && { atLeast }), ...(withinDays !== null && { withinDays }), ...(property !== '' && { where: { [property]: comparedTo(value) } }) }
  }
  const { of, trait, op, value } = part
  if (trait === '' || (op !== 'exists' && value === '')) return null
  if (op === 'exists') return { kind: 'trait', of, trait, op }
  if (op !== 'equals') return Number.isFinite(Number(value)) ? { kind: 'trait', of, trait, op, value: Number(value) } : null
  return { kind: 'trait', of, trait, ...comparedTo(value) }
}

function partOf(leaf: Condition): Part | null {
  if (leaf.kind === 'event') {
    const { event, atLeast = 1, atMost, withinDays = null, of, where = {} } = leaf
    const [property = ['', ''], ...more] = Object.entries(where)
    const value = typedFor(property[1])
    return atMost !== undefined || of !== undefined || more.length > 0 || value === null ? null : { kind: 'event', event, atLeast, withinDays, property: property[0], value }
  }
  if (leaf.kind !== 'trait') return null
  const { of = 'person', trait, op, value } = leaf
  if (op === 'exists') return { kind: 'trait', of, trait, op, value: '' }
  if (op === 'atLeast' || op === 'atMost') return { kind: 'trait', of, trait, op, value: String(value) }
  const text = typedFor({ op, value })
  return text === null ? null : { kind: 'trait', of, trait, op: 'equals', value: text }
}
