import type { AccountsPage, PeoplePage } from '@milepost/contract'
import type { IconName } from '../look/icon.tsx'
import type { PageEntry } from '../pages/pages.ts'

export interface Finding {
  path: string
  name: string
  kind: string
  icon: IconName
}

/** How many of a kind the palette offers: what fits a screen without scrolling. */
const mostOfAKind = 6

/** Pages whose name or subject has every word of what is typed, names first. */
export function findPages(pages: PageEntry[], typed: string): Finding[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return pages
    .filter(({ place }) => place !== 'none')
    .filter(({ name, about = '' }) => words.every((word) => `${name} ${about}`.toLowerCase().includes(word)))
    .map(({ path, name, icon }) => ({ path, name, icon, kind: 'Page' }))
}

export function findingsOf(people: PeoplePage | undefined, accounts: AccountsPage | undefined): Finding[] {
  return [
    ...(accounts?.items ?? []).slice(0, mostOfAKind).map(
      ({ id, name }): Finding => ({ path: `/accounts/${encodeURIComponent(id)}`, name, kind: 'Account', icon: 'accounts' }),
    ),
    ...(people?.items ?? []).slice(0, mostOfAKind).map(
      ({ id, name, account }): Finding => ({
        path: `/people/${encodeURIComponent(id)}`,
        name,
        kind: account ? account.name : 'Person',
        icon: 'people',
      }),
    ),
  ]
}
