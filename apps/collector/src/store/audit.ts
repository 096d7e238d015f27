import type { Actor, AuditAction } from '@milepost/contract'
import type { Listed, Position } from './reports/reports.ts'

export interface AuditEntry {
  at: number
  actor: Actor
  action: AuditAction
  /** What was changed, by its own id. */
  subject: string | null
  /** `[before, after]` by field. */
  detail: Record<string, unknown>
}

export interface AuditRecord extends AuditEntry {
  /** Grows with every entry. */
  id: number
}

export interface AuditQuestion {
  /** Null for all. */
  subject: string | null
  after: Position | null
  limit: number
}

/**
 * Who changed what, and when. Entries are never edited or deleted. A store that makes a change itself writes its entry in the
 * same transaction; `append` is for changes that another library makes (sessions).
 */
export interface AuditLog {
  /** @param project null for what concerns the whole installation */
  append(project: number | null, entry: AuditEntry): Promise<void>
  /** Newest first: entries of the project, and those of the installation by users who see the project. */
  list(project: number, question: AuditQuestion): Promise<Listed<AuditRecord>>
}

/** Somebody at the machine itself: commands, which need no key. */
export const operator: Actor = { kind: 'operator', id: 'operator', name: 'Operator' }
