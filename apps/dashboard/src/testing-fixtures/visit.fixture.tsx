import { render } from 'preact'
import { soon } from '../../../../test/harness/soon.ts'
import { App } from '../app.tsx'
import { createDashboard } from '../dashboard.ts'
import { type FakeAnswer, fakeApi } from './fake-api.ts'

/** The moment in which every test plays. */
export const testNow = Date.parse('2026-11-22T14:20:00Z')

interface VisitOptions {
  accounts?: number
  signedIn?: boolean
  /** Answers instead of the fake collector, where it gives one; a throw is a network that is down. */
  answer?: (method: string, address: string) => FakeAnswer | undefined
}

export interface Visit {
  /** Addresses asked so far, with their method. */
  asked: string[]
  /** The project that the last question was about; null is the reader's first. */
  project(): string | null
  /** What was sent along, for those that carry something. */
  sent: { method: string; address: string; body: unknown }[]
  /** What the fake collector answers to a GET. */
  answers(address: string): unknown
  /** Waits until the words are on the page. */
  see(words: string | RegExp): Promise<void>
  notSee(words: string | RegExp): void
  /** Waits for a button, link or field by its name, as a screen reader says it. */
  find(role: 'button' | 'link' | 'field' | 'slider', name: string | RegExp): Promise<HTMLElement>
  click(role: 'button' | 'link', name: string | RegExp): Promise<void>
  fill(name: string | RegExp, text: string): Promise<void>
  press(key: string, on?: Element, held?: Pick<KeyboardEventInit, 'ctrlKey'>): Promise<void>
  leave(): void
}

const selectors = {
  button: 'button',
  link: 'a[href]',
  field: 'input, select, textarea',
  slider: '[role=slider]',
} as const

/** Opens the dashboard at an address, as a reader would. */
export function visit(address: string, options: VisitOptions = {}): Visit {
  history.replaceState(null, '', address)
  localStorage.clear()
  const api = fakeApi({ now: testNow, accounts: options.accounts ?? 60, signedIn: options.signedIn ?? true })
  const asked: string[] = []
  const sent: Visit['sent'] = []
  let project: string | null = null
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const method = init.method ?? 'GET'
    project = new Headers(init.headers).get('milepost-project')
    asked.push(`${method} ${String(input)}`)
    if (typeof init.body === 'string') sent.push({ method, address: String(input), body: JSON.parse(init.body) })
    const { status, body } =
      options.answer?.(method, String(input)) ??
      api.answer(method, String(input), typeof init.body === 'string' ? JSON.parse(init.body) : undefined)
    return new Response(body === null ? null : JSON.stringify(body), { status })
  }
  const dashboard = createDashboard({ window, fetch, now: () => testNow })
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(<App dashboard={dashboard} />, root)

  const find: Visit['find'] = (role, name) =>
    soon(() => {
      const all = [...document.querySelectorAll<HTMLElement>(selectors[role])]
      const found = all.find((element) => fits(nameOf(element), name))
      if (!found) throw new Error(`There is no ${role} called ${String(name)}, but: ${all.map(nameOf).join(' | ')}`)
      return found
    })

  return {
    asked,
    sent,
    project: () => project,
    answers: (address) => api.answer('GET', address).body,
    find,
    see: (words) =>
      soon(() => {
        if (!fits(pageWords(), words)) throw new Error(`The page does not say ${String(words)}, but: ${pageWords().slice(0, 1500)}`)
      }),
    notSee(words) {
      if (fits(pageWords(), words)) throw new Error(`The page says ${String(words)}.`)
    },
    async click(role, name) {
      const element = await find(role, name)
      element.focus()
      element.click()
      await settle()
    },
    async fill(name, text) {
      const field = (await find('field', name)) as HTMLInputElement
      // What can be chosen may come with an answer.
      if (field instanceof HTMLSelectElement) await soon(() => offers(field, text))
      field.value = text
      field.dispatchEvent(new Event(field.tagName === 'SELECT' || field.type === 'date' ? 'change' : 'input', { bubbles: true }))
      await settle()
    },
    async press(key, on, held) {
      // What hears a key comes after the picture with the words that were seen.
      await settle()
      const target = on ?? document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
      await settle()
    },
    leave() {
      render(null, root)
      dashboard.dispose()
      document.body.replaceChildren()
    },
  }
}

/** Lets effects and answers arrive: by turns, for a machine that stands still lets a while pass in which nothing is done. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1))
}

const pageWords = () => (document.body.textContent ?? '').replace(/\s+/g, ' ')

function nameOf(element: HTMLElement): string {
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : []
  const text = element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : element.textContent)
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function offers(field: HTMLSelectElement, value: string): void {
  if (![...field.options].some((option) => option.value === value)) throw new Error(`${nameOf(field)} does not offer ${value}`)
}

function fits(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
}
