import { type Known, ownObservations } from './known.ts'
import type { Memory } from './memory.ts'

export function withAcknowledged(known: Known, ids: readonly string[], seq: number): Known {
  const acknowledged = new Set(ids)
  // Of a batch of page views nothing was kept: then nothing is to be written either.
  if (!known.own.some(({ observation }) => acknowledged.has(observation.id))) return known
  return { ...known, own: known.own.map((own) => (acknowledged.has(own.observation.id) ? { ...own, seq } : own)) }
}

const identifying = ['identify', 'group', 'alias']

/**
 * The collector has those messages, up to a position in its log.
 * @returns whether it is to be asked anew: it was told who somebody is, or a good deal more.
 */
export function acknowledge({ known, update }: Memory, ids: readonly string[], seq: number): boolean {
  const { own } = known()
  update((known) => withAcknowledged(known, ids, seq))
  return own.length > ownObservations / 2 || own.some(({ observation: { id, type } }) => ids.includes(id) && identifying.includes(type))
}
