import type { Actor, Content } from '@milepost/contract'

export type KeyKind = 'write' | 'secret'

export interface Project {
  id: number
  /** The public id. */
  key: string
  name: string
  timeZone: string
  /** Allowed web origins; empty: pages on this machine (localhost) only. */
  origins: string[]
}

export interface NewProject {
  name: string
  timeZone: string
  origins: string[]
  /** What is kept of the two keys. */
  writeKey: StoredKey & { value: string }
  secretKey: StoredKey
  createdAt: number
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

export interface ProjectStore {
  create(project: NewProject): Promise<Project>
  list(): Promise<Project[]>
  findByKey(hash: string): Promise<{ project: Project; kind: KeyKind } | undefined>
  findRelease(project: number): Promise<Release | undefined>
  /** The version and hash alone: cheap enough to ask often. */
  findReleaseMark(project: number): Promise<{ version: number; hash: string } | undefined>
  /**
   * Adds version n + 1, or answers the newest release where its hash is the same.
   * @param by for the audit log; the operator where it is left out
   */
  publish(project: number, content: Content, hash: string, publishedAt: number, by?: Actor): Promise<{ release: Release; changed: boolean }>
}
