import { Window } from 'happy-dom'
import type { Browser, Cancel } from '../src/browser/browser.ts'
import { createStore } from '../src/browser/store.ts'
import type { Clock } from './clock.fixture.ts'
import type { Collector } from './collector.fixture.ts'
import type { Origin } from './origin.fixture.ts'

/** One tab. Everything that a test has to decide is in its hands: time, network, what is in view. */
export interface Tab extends Browser {
  /** A client-side route. */
  route(path: string): void
  setVisible(visible: boolean): void
  /** How much of every watched element is in view, 0 to 1. */
  setShare(share: number): void
  /** The page goes away; `session` storage stays for a reload. */
  unload(): void
  /** The page is gone without a word. */
  crash(): void
  /** Its timers and listeners rest, and it keeps what it holds: a tab in the background of a phone. */
  sleep(): void
  /** Addresses that were opened. */
  opened: string[]
  /** Timers, listeners and observers that are still held. */
  held(): number
}

export interface TabOptions {
  clock: Clock
  origin: Origin
  collector: Collector
  path?: string
  html?: string
  session?: Map<string, string>
  isAutomated?: boolean
  asksForPrivacy?: boolean
  hasLocks?: boolean
}

export function createTab(options: TabOptions): Tab {
  const { clock, origin, collector, session = new Map() } = options
  /** Who it is to its origin. */
  const tab = {}
  const window = new Window({ url: `https://host.test${options.path ?? '/'}` }) as unknown as globalThis.Window & typeof globalThis
  window.document.body.innerHTML = options.html ?? ''
  Object.defineProperty(window, 'indexedDB', { get: () => origin.databases.of(tab) })
  Object.defineProperty(window.navigator, 'locks', { value: options.hasLocks === false ? undefined : origin.locksOf(tab) })
  Object.defineProperty(window.location, 'assign', { value: (href: string) => void opened.push(href) })
  Object.assign(window, {
    BroadcastChannel: origin.Channel,
    IntersectionObserver: class {
      observe() {
        listeners.share.add(this.report)
        queueMicrotask(() => listeners.share.has(this.report) && this.report())
      }
      disconnect() {
        listeners.share.delete(this.report)
      }
      report: () => void
      constructor(hear: (entries: { intersectionRatio: number }[]) => void) {
        this.report = () => hear([{ intersectionRatio: share }])
      }
    },
  })
  const opened: string[] = []
  let held = 0
  let isGone = false
  let visible = true
  let share = 1
  const listeners = { route: new Set<() => void>(), visibility: new Set<() => void>(), leave: new Set<() => void>(), share: new Set<() => void>() }

  const hold = (cancel: Cancel): Cancel => {
    let open = true
    held += 1
    return () => {
      if (open) held -= 1
      open = false
      cancel()
    }
  }
  const listen = (kind: keyof typeof listeners, run: () => void) => {
    listeners[kind].add(run)
    return hold(() => void listeners[kind].delete(run))
  }
  const say = (kind: keyof typeof listeners) => [...listeners[kind]].forEach((run) => run())
  const after = (delayMs: number, run: () => void) => {
    const cancel = hold(clock.after(delayMs, () => {
      cancel()
      if (!isGone) run()
    }))
    return cancel
  }

  const made: Tab = {
    now: clock.now,
    random: Math.random,
    after,
    onFrame: (run) => after(16, run),
    fetch: async (url, init) => {
      const response = await collector.fetch(url, init)
      // A page that is gone hears no answer.
      if (isGone) await new Promise(() => {})
      return response
    },
    local: createStore(() => origin.storageOf(tab)),
    session: createStore(() => mapStorage(session)),
    onStored: (run) => hold(origin.onStored(tab, (key) => isGone || run(key))),
    page() {
      const { href, pathname, search, hash } = window.location
      return { href, path: pathname, query: search, hash }
    },
    onRoute: (run) => listen('route', run),
    isVisible: () => visible,
    onVisibility: (run) => listen('visibility', run),
    onLeave: (run) => listen('leave', run),
    lend: (run, take) => hold(take((...said) => isGone || run(...said))),
    language: () => 'en',
    isAutomated: options.isAutomated ?? false,
    asksForPrivacy: options.asksForPrivacy ?? false,
    window,
    document: window.document,

    route(path) {
      window.history.pushState({}, '', path)
      say('route')
    },
    setVisible(now) {
      visible = now
      say('visibility')
      if (!now) say('leave')
    },
    setShare(now) {
      share = now
      say('share')
    },
    unload() {
      say('leave')
      visible = false
      say('leave')
      made.crash()
    },
    sleep() {
      isGone = true
    },
    crash() {
      isGone = true
      origin.leave(tab)
    },
    opened,
    held: () => held,
  }
  return made
}

function mapStorage(map: Map<string, string>): Storage {
  return {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  }
}
