import { type Device, deviceOf } from '@milepost/contract'
import type { Answer } from '../store/fold.ts'

/** ISO 639, as the first subtag of a BCP 47 tag. */
const primary = /^[a-z]{2,3}(?=$|[-_])/

/** Characters: a longer one is no page but data. */
const mostPath = 500

/** On what, in which language and where an answer was given, by Segment's context: `screen.innerWidth` (or `width`), `locale`, `page.path`. */
export function placeOf(context: Record<string, unknown> | undefined): Pick<Answer, 'device' | 'language' | 'page'> {
  const { screen, locale, page } = context ?? {}
  const widthPx = numberIn(screen, 'innerWidth') ?? numberIn(screen, 'width')
  const language = typeof locale === 'string' ? primary.exec(locale.toLowerCase())?.[0] : undefined
  const path = page && typeof page === 'object' ? (page as Record<string, unknown>).path : undefined
  return { page: typeof path === 'string' ? path.slice(0, mostPath) : null, device: widthPx === undefined ? null : (deviceOf(widthPx) satisfies Device), language: language ?? null }
}

function numberIn(of: unknown, field: string): number | undefined {
  const value = of && typeof of === 'object' ? (of as Record<string, unknown>)[field] : undefined
  return typeof value === 'number' && value > 0 ? value : undefined
}
