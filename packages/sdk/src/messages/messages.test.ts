import { scoreTypes } from '@milepost/contract/vocabulary'
import { describe, expect, it } from 'vitest'
import { en } from './en/en.ts'
import { fill } from './fill.ts'
import { directionOf } from './direction.ts'
import { findMessages, languages } from './languages.ts'
import { plural } from './plural.ts'

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

describe.each(languages.map((language) => [language]))('the words in %s', (language) => {
  it('have the same places to fill as the English ones', async () => {
    const messages = (await findMessages(language)) ?? en
    for (const key of ['progress', 'question'] as const) expect(places(messages[key]), key).toEqual(places(en[key]))
    for (const [key, text] of Object.entries(en.faults)) expect(places(messages.faults[key as 'few']), key).toEqual(places(text))
  })

  it('leave nothing empty and nothing untranslated', async () => {
    const messages = (await findMessages(language)) ?? en
    expect(messages.language).toBe(language)
    // "No" is no in Spanish, too.
    const own = { ...messages, ...messages.faults }
    const english: Record<string, unknown> = { ...en, ...en.faults, no: null }
    for (const [key, text] of Object.entries(own)) {
      if (typeof text !== 'string' || key === 'language') continue
      expect(text.trim(), key).not.toBe('')
      if (language !== 'en') expect(text, key).not.toBe(english[key])
    }
  })

  it('name both ends of every scale', async () => {
    const { ends } = (await findMessages(language)) ?? en
    for (const type of scoreTypes) expect(new Set(ends[type]).size, type).toBe(2)
  })

  it('have a form for every plural category that a count of steps can have', async () => {
    const messages = (await findMessages(language)) ?? en
    const rules = new Intl.PluralRules(language)
    for (let count = 0; count <= 20; count++) {
      const form = rules.select(count)
      expect(messages.remaining[form], `${count} is ${form}`).toBeTypeOf('string')
    }
  })
})

describe('plural', () => {
  it('follows the language: one step, two steps', async () => {
    expect(plural(en, en.remaining, 1)).toBe('1 step left')
    expect(plural(en, en.remaining, 2)).toBe('2 steps left')
    const { ar } = await import('./ar.ts')
    expect(plural(ar, ar.remaining, 2)).toBe('بقيت خطوتان')
    expect(plural(ar, ar.remaining, 3)).toBe('بقيت 3 خطوات')
    expect(plural(ar, ar.remaining, 11)).toBe('بقيت 11 خطوة')
  })
})

describe('fill', () => {
  it('reads each place once, and no place or pattern in a value', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&')
  })

  it('leaves a place it has no value for', () => {
    expect(fill('{a}', {})).toBe('{a}')
  })
})

describe('findMessages', () => {
  it('takes the language of a regional tag', async () => {
    expect((await findMessages('de-AT'))?.language).toBe('de')
    expect((await findMessages('FR-ca'))?.language).toBe('fr')
  })

  it('leaves it to English where it does not know the language', async () => {
    expect(await findMessages('tlh')).toBeUndefined()
    expect(await findMessages('')).toBeUndefined()
    expect(await findMessages('constructor')).toBeUndefined()
  })
})

describe('directionOf', () => {
  it('knows languages and scripts that are written from right to left', () => {
    expect(['ar', 'ar-EG', 'he', 'fa-IR', 'az-Arab'].map(directionOf)).toEqual(Array(5).fill('rtl'))
    expect(['en', 'ja', 'arn', 'az-Latn', 'de-AT'].map(directionOf)).toEqual(Array(5).fill('ltr'))
  })
})
