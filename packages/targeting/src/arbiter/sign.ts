import type { Page } from '../moment.ts'

/** Something a person did on a page that a trigger waits for: scrolling, staying, going for the exit. */
export interface Sign {
  on: 'exit' | 'scroll' | 'dwell'
  at: number
  /** Of `signPlace`: what was done on one page triggers nothing on another. */
  place: string
  /** Percent scrolled, or milliseconds stayed. */
  amount?: number
}

/** The page without its query, for routers that use the path and for those that use the hash. */
export function signPlace({ path, hash }: Page): string {
  return hash.startsWith('#/') ? path + hash : path
}
