import { computed, type ReadonlySignal, signal } from '@preact/signals'

/** The parts of a window that an address bar needs. */
export type AddressBar = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener' | 'document'>

export type QueryChange = Record<string, string | null | undefined>

/** Where the reader is. Everything that changes what a page shows lives here, so that a link shows the same. */
export interface Place {
  readonly path: ReadonlySignal<string>
  readonly query: ReadonlySignal<URLSearchParams>
  /** Goes to an address of this dashboard. */
  go(href: string, options?: { replace?: boolean }): void
  /** Changes single parameters; null or '' removes one. Replaces the history entry, so that "back" does not step through filters. */
  set(change: QueryChange): void
  /** The address of a page, keeping the parameters in `keep` (the period travels along). */
  href(path: string, change?: QueryChange): string
  dispose(): void
}

/** Parameters that mean the same on every page. */
const travelling = ['project', 'period', 'from', 'to', 'zone', 'plan', 'segment', 'compare']

export function createPlace(bar: AddressBar): Place {
  const read = () => bar.location.pathname + bar.location.search
  const address = signal(read())
  const parsed = computed(() => new URL(address.value, 'http://dashboard'))
  const path = computed(() => parsed.value.pathname.replace(/\/+$/, '') || '/')
  const query = computed(() => parsed.value.searchParams)

  const go: Place['go'] = (href, { replace = false } = {}) => {
    if (replace) bar.history.replaceState(null, '', href)
    else bar.history.pushState(null, '', href)
    address.value = read()
  }

  const onPop = () => {
    address.value = read()
  }
  const onClick = (event: MouseEvent) => {
    const href = ownHref(event, bar.location.origin)
    if (href === undefined) return
    event.preventDefault()
    go(href)
  }
  bar.addEventListener('popstate', onPop)
  bar.document.addEventListener('click', onClick)

  return {
    path,
    query,
    go,
    set(change) {
      const search = changed(query.peek(), change)
      go(path.peek() + search, { replace: true })
    },
    href(to, change = {}) {
      const kept = new URLSearchParams()
      for (const name of travelling) {
        const value = query.value.get(name)
        if (value !== null) kept.set(name, value)
      }
      return to + changed(kept, change)
    },
    dispose() {
      bar.removeEventListener('popstate', onPop)
      bar.document.removeEventListener('click', onClick)
    },
  }
}

function changed(from: URLSearchParams, change: QueryChange): string {
  const next = new URLSearchParams(from)
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === '') next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text === '' ? '' : `?${text}`
}

/** The address of a plain click on a link within the dashboard; modified clicks, downloads and other sites stay with the browser. */
function ownHref(event: MouseEvent, origin: string): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null | undefined
  if (!link || link.target !== '' || link.hasAttribute('download')) return undefined
  const url = new URL(link.href, origin)
  const served = /^\/(api|sdk|v1)\//.test(url.pathname)
  if (url.origin !== origin || served || link.getAttribute('href')?.startsWith('#')) return undefined
  return url.pathname + url.search
}
