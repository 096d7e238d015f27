import { expect, it } from 'vitest'
import { textIn } from './text.ts'

it('falls back from the locale to its language, to English, to anything', () => {
  const name = { en: 'Purchase', de: 'Kauf' }
  expect(textIn(name, 'de-AT')).toBe('Kauf')
  expect(textIn(name, 'sv')).toBe('Purchase')
  expect(textIn({ sv: 'Köp' }, 'de')).toBe('Köp')
  expect(textIn('Plain', 'de')).toBe('Plain')
})
