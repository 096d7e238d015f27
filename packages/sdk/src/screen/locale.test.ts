import { expect, test } from 'vitest'
import { matchLocale } from './locale.ts'

test.each([
  ['de-CH', ['en', 'de'], 'de'],
  ['de', ['en', 'de-AT', 'de'], 'de'],
  ['PT-br', ['en', 'pt-BR'], 'pt-BR'],
  ['zh-Hant-TW', ['en', 'zh-Hant'], 'zh-Hant'],
  ['fr', ['en', 'de'], 'en'],
  ['', ['sv'], 'sv'],
  ['fr', [], 'en'],
])('who reads %s of %j gets %s', (language, locales, expected) => {
  expect(matchLocale(language, locales)).toBe(expected)
})
