import type { Point } from '../../harness/driver.ts'

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** What a person would see of the page, asked in the page as `sight`. Paths are CSS selectors; `>>>` steps into open shadow roots. */
export interface Sight {
  find(path: string): Element | undefined
  /** Of the first match that is drawn, in the viewport's CSS pixels; undefined while none is. */
  box(path: string): Box | undefined
  /** Where a press on the first match that is drawn would go; undefined where it would meet something else. */
  reach(path: string): Point | undefined
  frames(count: number): Promise<void>
  /** Boxes as they were painted in each of the next frames. */
  paints(count: number, paths: string[]): Promise<(Box | undefined)[][]>
  /** The element that has the focus, inside open shadow roots too. */
  focused(): Element | null
}

declare global {
  var sight: Sight
}

/** Served to the host page as its own script, so that it stands alone. */
export function installSight(): void {
  function all(path: string): Element[] {
    const steps = path.split('>>>')
    let scopes: (Document | ShadowRoot)[] = [document]
    let found: Element[] = []
    for (const step of steps) {
      found = scopes.flatMap((scope) => [...scope.querySelectorAll(step.trim())])
      scopes = found.flatMap(({ shadowRoot }) => shadowRoot ?? [])
    }
    return found
  }
  const isDrawn = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  const drawn = (path: string) => all(path).find(isDrawn)
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
  /** A message that a frame's callback posts is heard after that frame was painted. */
  const afterPaint = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage(null)
      }),
    )

  globalThis.sight = {
    find: (path) => all(path)[0],
    box(path) {
      const rect = drawn(path)?.getBoundingClientRect()
      return rect && { left: rect.left, top: rect.top, width: rect.width, height: rect.height }
    },
    reach(path) {
      const element = drawn(path)
      if (!element) return undefined
      const { left, top, width, height } = element.getBoundingClientRect()
      const point = { x: left + width / 2, y: top + height / 2 }
      let seen: Element | null = element
      // From the inside out: in each scope the element that is hit is the one we came from, or stands in it.
      for (let scope = element.getRootNode() as Document | ShadowRoot; seen; scope = seen?.getRootNode() as Document | ShadowRoot) {
        const hit: Element | null = scope.elementFromPoint(point.x, point.y)
        if (!hit || !seen.contains(hit)) return undefined
        seen = (scope as ShadowRoot).host ?? null
      }
      return point
    },
    async frames(count) {
      for (let index = 0; index < count; index++) await frame()
    },
    async paints(count, paths) {
      const seen: (Box | undefined)[][] = []
      for (let index = 0; index < count; index++) {
        await afterPaint()
        seen.push(paths.map(sight.box))
      }
      return seen
    },
    focused() {
      let focused = document.activeElement
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
      return focused
    },
  }
}
