import type { Browser } from '../browser/browser.ts'

/** The id of this tab, kept over reloads. */
export function tabOf({ session }: Browser, scope: string, makeId: () => string): string {
  const known = session.find(`${scope}.tab`)
  if (known) return known
  const tab = makeId().slice(-12)
  session.set(`${scope}.tab`, tab)
  return tab
}

/** 1, 2, 3 ... in each tab: a gap in what arrived is a loss that can be counted. */
export function nextSequence({ session }: Browser, scope: string): number {
  const key = `${scope}.sequence`
  const last = Number(session.find(key))
  const next = Number.isSafeInteger(last) && last >= 0 ? last + 1 : 1
  session.set(key, String(next))
  return next
}
