import type { Facts } from '@milepost/contract'
import type { KnownSubject } from '../store/facts.ts'
import { mergeAll } from './merge-all.ts'

/** The facts of a person or account, from what is kept of it; empty facts of one that nothing was observed of. */
export function joined(subject: KnownSubject | null): Facts {
  const { documents, milestones, stages } = subject ?? { documents: [], milestones: {}, stages: {} }
  return { ...mergeAll(documents), milestones, stages }
}
