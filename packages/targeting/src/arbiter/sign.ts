import type { Page } from '../moment.ts'

/** What a person did on a page, as far as triggers wait for it. */
export interface Sign {
  on: 'exit' | 'scroll' | 'dwell'
  at: number
  /** Of `signPlace`: what was done on one page triggers nothing on another. */
  place: string
  /** Percent scrolled, or milliseconds stayed. */
  amount?: number
}

/** The page, without its query, in routers that keep it in the path as in those that keep it in the hash. */
export function signPlace({ path, hash }: Page): string {
  return hash.startsWith('#/') ? path + hash : path
}
