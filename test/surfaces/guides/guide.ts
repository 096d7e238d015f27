import type { Tab } from '../../harness/driver.ts'
import type { PlaceName } from '../host/places.ts'
import type { Box } from '../host/sight.ts'

/** A library that points at elements, as the cases speak to it. */
export interface Guide {
  name: string
  /** Tags that bring it into the host page. */
  markup: string
  /** The box that a person reads. Paths as `sight` takes them. */
  tip: string
  /** The button in it that ends it. */
  done: string
  /** What it lays over the page to light up the target, where it does. */
  cutOut?: (tab: Tab) => Promise<Box | undefined>
  /** How far the cut-out reaches beyond the target, CSS pixels. */
  cutOutPadding?: number
  /** A selector for its own nodes in the host page. */
  own: string
  /** Where its tip belongs: below the target, as it lies on a page that stays still. */
  home: (tip: Box, target: Box) => { left: number; top: number }
  show: (tab: Tab, place: PlaceName) => Promise<void>
  /** Whether all that keeps a tip in its place has come; default: with the tip itself. */
  isAtRest?: (tab: Tab) => Promise<boolean>
}
