import type { BrowserName } from '../../harness/browsers.ts'
import type { Scene } from '../scene.ts'

/** One difficulty of a real page: what happens, and what a guide must make of it. */
export interface Case {
  /** As in the table of the field: `S4b`. */
  id: string
  title: string
  /** Served with the strict policy, whoever is asked; else the page has none where the guide is a peer. */
  strict?: boolean
  /** Where it is tried. Default: everywhere. */
  only?: readonly BrowserName[]
  /** Throws a `Fault` where the guide fails. @returns pixels off, where there is a place to be at */
  run: (scene: Scene) => Promise<number | void>
}

/** What one engine shows all engines do: the page's side of it is the same code everywhere. */
export const inOneBrowser = ['chromium'] as const
