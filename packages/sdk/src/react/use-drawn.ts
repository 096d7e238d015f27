import type { SurfaceKind } from '@milepost/contract'
import { useEffect } from 'react'
import type { Drawn, DrawnOf } from '../headless/drawn.ts'
import type { ViewOf } from '../surfaces/surface.ts'
import { useKit } from './kit-context.ts'
import { useSignal } from './use-signal.ts'

/** What a component draws by itself. */
export type InHand<Kind extends SurfaceKind> = Pick<DrawnOf<Kind>, 'report' | 'box'> & { view: ViewOf<Kind> }

const none: readonly Drawn[] = []

/**
 * Takes an experience over from the kit as long as the component is there: it draws, the kit does not. Null while the
 * experience is not on screen. Put `box` as the `ref` of what a person sees, or it never counts as seen.
 */
export function useDrawn<Kind extends SurfaceKind>(kind: Kind, experience: string): InHand<Kind> | null {
  const kit = useKit()
  useEffect(() => kit?.claim(experience), [kit, experience])
  const shown = useSignal(kit?.shown, none)
  const drawn = shown.find((one): one is Extract<Drawn, { kind: Kind }> => one.kind === kind && one.id === experience) as DrawnOf<Kind> | undefined
  const view = useSignal(drawn?.view, null)
  return drawn && view ? { view, report: drawn.report, box: drawn.box } : null
}
