import type { AccountsPage, PeoplePage } from '@milepost/contract'
import type { IconName } from '../look/icon.tsx'
import type { PageEntry } from '../pages/pages.ts'
import { counted } from '../words/number.ts'

export interface Finding {
  path: string
  name: string
  /** What it is, with its id where another has the same name. */
  kind: string
  icon: IconName
}

/** How many of a kind the palette offers: what fits a screen without scrolling. */
const mostOfAKind = 6

/** Pages whose name or subject has every word that was typed. */
export function findPages(pages: PageEntry[], typed: string): Finding[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return pages
    .filter(({ place }) => place !== 'none')
    .filter(({ name, about = '' }) => words.every((word) => `${name} ${about}`.toLowerCase().includes(word)))
    .map(({ path, name, icon }) => ({ path, name, icon, kind: 'Page' }))
}

export function findingsOf(people: PeoplePage | undefined, accounts: AccountsPage | undefined): Finding[] {
  const foundAccounts = (accounts?.items ?? []).slice(0, mostOfAKind)
  const foundPeople = (people?.items ?? []).slice(0, mostOfAKind)
  return [
    ...foundAccounts.map((row): Finding => ({
      path: `/accounts/${encodeURIComponent(row.id)}`,
      name: row.name,
      kind: inOneLine('Account', row.traits['plan'], counted(row.people, 'person', 'people'), idOfTwin(row, foundAccounts)),
      icon: 'accounts',
    })),
    ...foundPeople.map((row): Finding => ({
      path: `/people/${encodeURIComponent(row.id)}`,
      name: row.name,
      kind: inOneLine(row.account?.name ?? 'Person', idOfTwin(row, foundPeople)),
      icon: 'people',
    })),
  ]
}

function inOneLine(...parts: unknown[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' \u00b7 ')
}

/** The id where another finding has the same name, else nothing: ids mean little to a reader. */
function idOfTwin({ id, name }: { id: string; name: string }, among: { id: string; name: string }[]): string {
  return among.some((other) => other.id !== id && other.name === name) ? id : ''
}
