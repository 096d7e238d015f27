import type { Deed } from './feedback.ts'

/** An id of a person: of a user, or one that a browser made. */
export interface PersonId {
  kind: 'u' | 'a'
  value: string
}

/** What was deleted of a person, counted by kind. */
export type ErasedCounts = Record<'identities' | 'messages' | 'answers' | 'notes' | 'audit', number>

export interface Erasure {
  id: number
  askedAt: number
  /** Null while derived rows still have to be made anew. */
  finishedAt: number | null
  counts: ErasedCounts
}

/** Everything that is held of a person, as it is stored. */
export interface Held {
  identities: PersonId[]
  messages: Record<string, unknown>[]
  derived: Record<string, Record<string, unknown>[]>
  feedback: Record<string, unknown>[]
  replies: Record<string, unknown>[]
  notes: Record<string, unknown>[]
}

/** People who asked for what is held of them, or for it to be gone. */
export interface Erasures {
  /** Keys the hashes of ids. Made once for the database that the project is in, at random. */
  getKey(project: number): Promise<string>
  /** A value that changes with each erasure in the project's database, whichever process made it; undefined where nobody was ever erased. */
  version(project: number): Promise<string | undefined>
  /** Which of these hashes belong to erased people, whose messages are not logged. */
  among(project: number, hashes: readonly string[]): Promise<ReadonlySet<string>>
  /** All ids that are known to be the person's, this one first, also where nothing was folded of it yet. */
  idsOf(project: number, id: PersonId): Promise<PersonId[]>
  /** Everything that is held under these ids; empty where there is nothing. */
  held(project: number, ids: readonly PersonId[]): Promise<Held>
  /**
   * In one transaction: keeps the hashes, deletes everything said by or about the person from the log and from what the team wrote about
   * it, and marks the derived rows to be made anew from what is left. When they are, what remains in files is wiped.
   */
  begin(project: number, ids: readonly PersonId[], hashes: readonly string[], deed: Deed): Promise<Erasure>
  /** Deletes what was on its way into the log while the erasure began. */
  sweep(project: number, ids: readonly PersonId[], erasure: number): Promise<void>
  /** Newest first. */
  list(project: number): Promise<Erasure[]>
  /** Written to the audit log under a hash, since that log outlives the person. */
  noteExport(project: number, hash: string, deed: Deed): Promise<void>
}
