import type { AccountRow, PersonRow } from '@milepost/contract'
import { expect, it } from 'vitest'
import { findingsOf } from './finding.ts'

const account = (id: string, name: string, people: number, traits: AccountRow['traits'] = {}): AccountRow => ({
  ...{ id, name, people, traits, firstAt: 0, lastAt: 0, stage: null, activatedAt: null, activatedPeople: null },
})
const person = (id: string, name: string, of?: string): PersonRow => ({
  ...{ id, name, identified: true, firstAt: 0, lastAt: 0, events: 1, stage: null, account: of ? { id: of, name: of } : null },
})
const page = <Item>(items: Item[]) => ({ asOf: 0, items, next: null })
const kinds = (people: PersonRow[], accounts: AccountRow[]) => findingsOf(page(people), page(accounts)).map(({ kind }) => kind)

it('says of an account its plan and its people, and of a person the account', () => {
  expect(kinds([person('u1', 'Mira Berg', 'Acme'), person('u2', 'Ida Holm')], [account('a1', 'Acme', 12, { plan: 'team' }), account('a2', 'Bolt', 1)])).toEqual([
    'Account \u00b7 team \u00b7 12 people',
    'Account \u00b7 1 person',
    'Acme',
    'Person',
  ])
})

it('tells those of one name apart by their id, and leaves the id out of the others', () => {
  const accounts = [account('a1', 'Acme', 3), account('a2', 'Acme', 3), account('a3', 'Acme Ltd', 3)]
  expect(kinds([person('u1', 'Mira Berg', 'Acme'), person('u2', 'Mira Berg', 'Acme')], accounts)).toEqual([
    'Account \u00b7 3 people \u00b7 a1',
    'Account \u00b7 3 people \u00b7 a2',
    'Account \u00b7 3 people',
    'Acme \u00b7 u1',
    'Acme \u00b7 u2',
  ])
})
