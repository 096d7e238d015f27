import { expect, it } from 'vitest'
import { optionName } from './option-name.ts'

it.each([
  ['choice', { id: 'price', label: { de: 'Preis', en: 'Price' } }, 'Price'],
  ['choices', { id: 'other', label: null }, 'Other'],
  ['choice', { id: 'gone', label: null }, 'gone'],
  ['thumbs', { id: '0', label: null }, 'Thumb down'],
  ['nps', { id: '10', label: 'Certainly' }, '10 \u2013 Certainly'],
  ['rating5', { id: '3', label: null }, '3'],
  ['consent', { id: 'given', label: 'You may write' }, 'Agreed: You may write'],
] as const)('an option of %s, %j, is called %s', (type, option, name) => {
  expect(optionName(type, option)).toBe(name)
})
