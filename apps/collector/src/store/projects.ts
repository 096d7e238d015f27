import type { Actor, Content, Permission, ProjectSettings } from '@milepost/contract'
import type { Deed } from './feedback.ts'

export type KeyKind = 'write' | 'secret'

export interface Project {
  id: number
  /** The public id. */
  key: string
  name: string
  timeZone: string
  /** Milliseconds since 1970. */
  createdAt: number
  /** Allowed web origins; empty: pages on this machine (localhost) only. */
  origins: string[]
  settings: ProjectSettings
}

/** The fields of a project that an owner may change, and what the audit log says about it. */
export interface ProjectChange extends Pick<Project, 'origins' | 'settings'> {
  /** `[before, after]` by field; empty where nothing changed. */
  detail: Record<string, unknown>
}

/** A key that was not revoked. */
export interface FoundKey {
  id: number
  project: Project
  kind: KeyKind
  /** Of a secret key. */
  scopes: Permission[]
  expiresAt: number | null
  lastUsedAt: number | null
}

export interface NewProject {
  name: string
  timeZone: string
  origins: string[]
  /** The two keys as they are stored. */
  writeKey: StoredKey & { value: string }
  secretKey: StoredKey
  createdAt: number
  /** Which of several servers it goes to; where it is left out, one with few projects. */
  server?: number | undefined
}

export interface StoredKey {
  /** SHA-256, hex. */
  hash: string
  prefix: string
}

export interface Release {
  version: number
  /** SHA-256 of the content with sorted keys, hex. */
  hash: string
  publishedAt: number
  content: Content
}

/** Messages by what came of the token that should prove their user id. */
export interface IdentityCoverage {
  messages: number
  verified: number
  missing: number
  invalid: number
}

/** How many messages browsers made, and how many of them arrived. */
export interface Arrival {
  /** Browser tabs that were looked at. */
  tabs: number
  /** Messages that these tabs numbered. */
  made: number
  arrived: number
  /** Milliseconds since 1970 since when; null where there is none. */
  from: number | null
  /** Messages that browsers told they gave up, by `dropReasons`. */
  givenUp: Record<string, number>
}

export interface ProjectStore {
  create(project: NewProject): Promise<Project>
  /** Those of servers that answer. */
  list(): Promise<Project[]>
  /** By the public id. */
  find(key: string): Promise<Project | undefined>
  findByKey(hash: string): Promise<FoundKey | undefined>
  /** @param next from what stands to what shall stand; what it throws leaves everything as it is */
  change(project: number, next: (now: Project) => ProjectChange, deed: Deed): Promise<Project>
  /** Counted over the newest messages that browsers sent with a user id. */
  identityCoverage(project: number): Promise<IdentityCoverage>
  /** Counted over the newest messages that browsers numbered. */
  arrival(project: number): Promise<Arrival>
  findRelease(project: number): Promise<Release | undefined>
  /** The version and hash alone: cheap enough to ask often. */
  findReleaseMark(project: number): Promise<{ version: number; hash: string } | undefined>
  /**
   * Adds version n + 1 made of the newest release, in one transaction with it; nothing where its hash is the same.
   * @param next what it throws leaves everything as it is
   * @param about said in the audit log beside the hash
   */
  revise(project: number, next: (last: Content | null) => { content: Content; hash: string }, publishedAt: number, by: Actor, about?: Record<string, unknown>): Promise<{ release: Release; changed: boolean }>
  /**
   * Adds version n + 1, or answers the newest release where its hash is the same.
   * @param by for the audit log; the operator where it is left out
   */
  publish(project: number, content: Content, hash: string, publishedAt: number, by?: Actor): Promise<{ release: Release; changed: boolean }>
}
