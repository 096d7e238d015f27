import type { Target } from '@milepost/contract'
import { type Found, lookFor } from './look.ts'
import { ways } from './ways.ts'

/** Looks once, by whatever way: for the debug panel and the gallery. */
export function findTarget(document: Document, target: Target): Found {
  return lookFor(document, target, ways)
}
