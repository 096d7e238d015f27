import type { BrowserName } from './browsers.ts'
import { forget } from './forget.ts'

/** CSS pixels in the viewport. */
export interface Point {
  x: number
  y: number
}

const keys = ['Tab', 'Shift+Tab', 'Enter', 'Escape', 'ArrowRight', '0', '1', '9'] as const
export type Key = (typeof keys)[number]

/** A page of a browser as a person uses it. Each promise resolves when the browser has done it. */
export interface Tab {
  browser: BrowserName
  /** Until the page and what it refers to are loaded. */
  open(url: string): Promise<void>
  /** Runs a function in the page. It sees nothing of its surroundings: `input` and its result pass as JSON. */
  evaluate<Result>(act: () => Result | Promise<Result>): Promise<Result>
  evaluate<Result, Input>(act: (input: Input) => Result | Promise<Result>, input: Input): Promise<Result>
  /** Moves the pointer there and presses its first button. */
  clickAt(point: Point): Promise<void>
  press(key: Key): Promise<void>
  /** Into whatever has the focus. */
  type(text: string): Promise<void>
  /** PNG of the viewport. */
  screenshot(): Promise<Uint8Array>
  close(): Promise<void>
}

/** One port over three browsers, for stories that must hold in all of them. */
export interface Driver {
  browser: BrowserName
  version: string
  /** The tab, emptied of everything it knew: a window and a process for each page would take most of the time. There is one at a time. */
  newTab(): Promise<Tab>
  close(): Promise<void>
}

/** Deletes what visits keep, so that the next one starts fresh. */
export async function emptyTab(tab: Pick<Tab, 'evaluate' | 'open'>): Promise<void> {
  await tab.evaluate(forget)
  await tab.evaluate(async () => {
    if (location.origin === 'null') return
    // Not waited for: they are deleted when the page that has them open is gone.
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
  })
  await tab.open('about:blank')
}

/** CSS pixels: the same in every browser, so that a page lies the same. */
export const viewport = { width: 1000, height: 700 } as const
