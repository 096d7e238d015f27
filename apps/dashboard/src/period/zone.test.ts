import { expect, it } from 'vitest'
import { zoneOf } from './zone.ts'

it('is what the address asks for, and nothing where it asks for none or for nonsense', () => {
  const asked = ['zone=Europe/Stockholm', 'zone=europe/stockholm', 'zone=UTC', '', 'zone=', 'zone=Middle/Earth', 'zone=%2B01:00']
  expect(asked.map((text) => zoneOf(new URLSearchParams(text)))).toEqual(['Europe/Stockholm', 'Europe/Stockholm', 'UTC', null, null, null, null])
})
