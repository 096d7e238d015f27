import type { SurfaceKind } from '@milepost/contract'
import { type Moment, whole } from '@milepost/targeting'
import { tidy } from '../target/name.ts'
import { selectorForRole } from '../target/role.ts'
import { en } from '../messages/en/en.ts'
import { openLayer } from './layer.ts'
import { live } from './live.ts'
import type { Mount, Report, Scene, ViewOf } from './surface.ts'

/** A moment of a person of whom nothing is known, on a page where nobody watches. */
export function bareScene(more: Partial<Scene['moment']> = {}, scene: Partial<Scene> = {}): Scene {
  const session = { startedAt: 0, events: [], shown: [], started: [], open: [], targetMissing: [] }
  return {
    manifest: { release: 1, publishedAt: 0, locales: ['en'], timeZone: 'UTC', experiences: [], milestones: [], reads: { streams: {}, elements: [], isEveryday: false } },
    moment: { now: 0, key: 'u1', dayOf: () => 0, startOfDay: () => 0, session, experiences: [], ...more },
    decision: { shown: [], held: [] },
    targeting: whole,
    findDraft: () => undefined,
    findTarget: (target) => (typeof target === 'string' ? document.querySelector(target) : null),
    standingOf: ({ steps: [step] }) => ({ step: step! }),
    ...scene,
  }
}

/** What every view has; a test says the rest. */
export const plainView = {
  form: 'full',
  locale: 'en',
  fallbackLocale: 'en',
  dir: 'ltr',
  dress: undefined,
  messages: en,
  recall: (text: string) => text,
  scene: bareScene(),
} as const

function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  copy.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove())
  return copy.textContent
}

/** A surface on a bare page, without an engine: for tests, in the words of the person in front of it. */
export function rehearse<Kind extends SurfaceKind>(mount: Mount<Kind>, first: ViewOf<Kind>, layer = openLayer(window, document.body)) {
  const view = live(first)
  const reports: Report[] = []
  const stop = mount(layer, view, (report) => reports.push(report))
  const roots = () => [...document.querySelectorAll('milepost-layer')].map((host) => host.shadowRoot!)

  const nameOf = (element: Element) => {
    const root = element.getRootNode() as ShadowRoot
    const labels = element.getAttribute('aria-labelledby')?.split(' ').map((id) => root.getElementById(id)?.textContent)
    return tidy(element.getAttribute('aria-label') ?? labels?.join(' ') ?? wordsOf(element.closest('label') ?? element))
  }
  const all = (role: string, name?: string) => {
    const found = roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selectorForRole(role))])
    return found.filter((element) => !element.closest('[hidden]') && (name === undefined || nameOf(element) === name))
  }
  const get = (role: string, name?: string) => {
    const [one, another] = all(role, name)
    const others = all(role).map((element) => `"${nameOf(element)}"`).join(', ')
    if (!one || another) throw new Error(`${another ? 'several' : 'no'} ${role} "${name ?? ''}"; there are ${others || 'none'}`)
    return one
  }
  const focused = () => {
    const { activeElement } = document
    return activeElement?.shadowRoot?.activeElement ?? activeElement
  }
  return {
    view,
    reports,
    all,
    get,
    focused,
    names: (role: string) => all(role).map(nameOf),
    said: () => reports.map(({ kind }) => kind),
    press: (role: string, name: string) => get(role, name).click(),
    key: (key: string, more: KeyboardEventInit = {}) =>
      focused()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more })),
    write: (element: HTMLElement, text: string) => {
      ;(element as HTMLTextAreaElement).value = text
      element.dispatchEvent(new Event('input', { bubbles: true }))
    },
    /** Whether the style of a part has come to every layer, and so the part. */
    isStyled: (selector: string) =>
      roots().every((root) => root.adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some((rule) => (rule as CSSStyleRule).selectorText === selector))),
    text: () => tidy(roots().map((root) => root.textContent).join(' ')),
    end() {
      stop()
      layer.remove()
    },
  }
}
