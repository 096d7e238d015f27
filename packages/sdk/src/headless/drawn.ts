import type { SurfaceKind } from '@milepost/contract'
import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { en } from '../messages/en/en.ts'
import { speaking } from '../messages/speaking.ts'
import type { Layer, Mount, Report, ViewOf } from '../surfaces/surface.ts'
import type { Live } from '../surfaces/live.ts'
import { signalOf } from './signal-of.ts'

/** One experience that is on screen now and that the host draws. */
export interface DrawnOf<Kind extends SurfaceKind> {
  readonly kind: Kind
  /** Of the experience. */
  readonly id: string
  /** Everything to draw it from; it changes. */
  readonly view: ReadonlySignal<ViewOf<Kind>>
  /** What the person did. After `dismissed`, `snoozed` and `closed` it leaves the list. */
  report(this: void, report: Report): void
  /**
   * Takes the element that a person sees, null when it goes: once half of it was in view for half a second it counts as
   * seen. A ref callback. Without it nothing is ever seen, and a frequency is never used up.
   */
  box(this: void, element: Element | null): void
}
export type Drawn = { [Kind in SurfaceKind]: DrawnOf<Kind> }[SurfaceKind]

/** The list of what the host draws, and a surface that adds itself to the list instead of drawing into the page. */
export interface Handing {
  shown: ReadonlySignal<readonly Drawn[]>
  mount: Mount<SurfaceKind>
}

export function createHanding(): Handing {
  const shown: Signal<readonly Drawn[]> = signal([])
  return {
    shown,
    mount({ box = () => {} }: Pick<Layer, 'box'>, view: Live<ViewOf<SurfaceKind>>, report) {
      const { id, kind } = view.value.experience
      const { signal, stop } = signalOf(view, (shown) => speaking(shown, en))
      const drawn = { kind, id, view: signal, report, box } as unknown as Drawn
      shown.value = [...shown.value, drawn].sort((a, b) => (a.id < b.id ? -1 : 1))
      return () => {
        stop()
        box(null)
        shown.value = shown.value.filter((other) => other !== drawn)
      }
    },
  }
}
