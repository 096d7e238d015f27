/** What became of the page since its first script ran, asked in the page as `watch`. */
export interface Watch {
  /** The host's own DOM as text, attributes and open shadow roots included, without what matches `own`. */
  serialise(own: string): string
  /** Changes of the host's own nodes since the page was parsed, without what matches `own` or stands in it. */
  changes(own: string): string[]
  /** Listeners that are on the window, the document, connected nodes and objects like media queries, by kind of target and event. */
  listeners(): Record<string, number>
  /** Observers of each kind that observe something. */
  observers(): Record<string, number>
  /** Timers that are still to come. */
  timers(): number
  globals(): string[]
  /** What `securitypolicyviolation` told. */
  violations(): string[]
}

declare global {
  var watch: Watch
}

/** Served to the host page as its first script, so that it stands alone and hears of everything. */
export function installWatch(): void {
  const listeners = new Set<{ target: WeakRef<EventTarget>; type: string; listener: unknown; capture: boolean }>()
  const captureOf = (options: unknown) => (typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options))
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  const same = (target: EventTarget, type: string, listener: unknown, capture: boolean) =>
    [...listeners].find((each) => each.target.deref() === target && each.type === type && each.listener === listener && each.capture === capture)
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type: string, listener: never, options?: AddEventListenerOptions | boolean) {
    const target = this ?? window
    const capture = captureOf(options)
    if (listener && !same(target, type, listener, capture)) {
      const entry = { target: new WeakRef(target), type, listener, capture }
      listeners.add(entry)
      const { signal, once } = typeof options === 'object' ? options : {}
      if (signal) add.call(signal, 'abort', () => listeners.delete(entry))
      if (once) add.call(target, type, () => listeners.delete(entry), { once: true, capture })
    }
    add.call(target, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type: string, listener: never, options?: EventListenerOptions | boolean) {
    const target = this ?? window
    const entry = same(target, type, listener, captureOf(options))
    if (entry) listeners.delete(entry)
    remove.call(target, type, listener, options)
  }

  const Watching = MutationObserver
  const observing = { MutationObserver: new Set<object>(), ResizeObserver: new Set<object>(), IntersectionObserver: new Set<object>() }
  for (const [name, live] of Object.entries(observing)) {
    const kind = globalThis[name as 'ResizeObserver'].prototype
    const { observe, unobserve, disconnect } = kind
    const targets = new WeakMap<object, Set<Element>>()
    kind.observe = function (this: ResizeObserver, target: Element, options?: ResizeObserverOptions) {
      targets.set(this, (targets.get(this) ?? new Set()).add(target))
      live.add(this)
      observe.call(this, target, options)
    }
    if (unobserve)
      kind.unobserve = function (this: ResizeObserver, target: Element) {
        targets.get(this)?.delete(target)
        if (targets.get(this)?.size === 0) live.delete(this)
        unobserve.call(this, target)
      }
    kind.disconnect = function (this: ResizeObserver) {
      targets.delete(this)
      live.delete(this)
      disconnect.call(this)
    }
  }

  const timers = new Set<unknown>()
  const { setTimeout: later, clearTimeout: never, setInterval: often } = window
  const cancel = (id?: number) => {
    timers.delete(id)
    never(id)
  }
  Object.assign(window, {
    setTimeout(run: (...given: unknown[]) => void, delayMs?: number, ...given: unknown[]) {
      const id = later(() => {
        timers.delete(id)
        run(...given)
      }, delayMs)
      timers.add(id)
      return id
    },
    setInterval(run: () => void, delayMs?: number) {
      const id = often(run, delayMs)
      timers.add(id)
      return id
    },
    clearTimeout: cancel,
    // The two kinds share their ids: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
    clearInterval: cancel,
  })

  const violations: string[] = []
  add.call(document, 'securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample } = event as SecurityPolicyViolationEvent
    violations.push(`${effectiveDirective} blocked ${blockedURI} ${sample}`.trim())
  })

  const records: MutationRecord[] = []
  const recorder = new Watching((more) => void records.push(...more))
  /** Where a node stood before it was taken out: what is changed in it on the way still belongs there. */
  const formerParents = () => new Map(records.flatMap(({ removedNodes, target }) => [...removedNodes].map((node) => [node, target] as const)))
  add.call(document, 'readystatechange', () => {
    if (document.readyState !== 'interactive') return
    recorder.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    observing.MutationObserver.delete(recorder)
  })

  const isOwn = (node: Node, own: string, former: Map<Node, Node>): boolean => {
    if (node.nodeType === 1 && (node as Element).matches(own)) return true
    const parent = node.parentNode ?? former.get(node)
    return parent !== undefined && isOwn(parent, own, former)
  }
  const nameOf = (node: Node) => (node.nodeType === 1 ? `<${(node as Element).localName}${(node as Element).id && `#${(node as Element).id}`}>` : node.nodeName)
  const textOf = (node: Node, own: string): string => {
    if (node.nodeType === 3) return node.nodeValue ?? ''
    const inside = [...node.childNodes].map((child) => textOf(child, own)).join('')
    if (node.nodeType !== 1) return inside
    const element = node as Element
    if (element.matches(own)) return ''
    const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('')
    const shadow = element.shadowRoot ? `#${textOf(element.shadowRoot, own)}#` : ''
    return `<${element.localName}${attributes}>${shadow}${inside}</>`
  }

  globalThis.watch = {
    serialise: (own) => textOf(document, own),
    changes(own) {
      records.push(...recorder.takeRecords())
      const former = formerParents()
      return records.flatMap(({ type, target, attributeName, addedNodes, removedNodes }) => {
        if (isOwn(target, own, former)) return []
        if (type !== 'childList') return [`${nameOf(target)} ${attributeName ?? 'text'}`]
        const nodes = [...addedNodes, ...removedNodes].filter((node) => !(node.nodeType === 1 && (node as Element).matches(own)))
        return nodes.map((node) => `${nameOf(target)} ${nameOf(node)}`)
      })
    },
    listeners() {
      const counts: Record<string, number> = {}
      for (const { target, type } of listeners) {
        const on = target.deref()
        if (!on || (on instanceof Node && !on.isConnected)) continue
        const name = `${type} on ${on.constructor.name}`
        counts[name] = (counts[name] ?? 0) + 1
      }
      return counts
    },
    observers: () => Object.fromEntries(Object.entries(observing).map(([name, live]) => [name, live.size])),
    timers: () => timers.size,
    globals: () => Object.getOwnPropertyNames(window).toSorted(),
    violations: () => violations,
  }
}
