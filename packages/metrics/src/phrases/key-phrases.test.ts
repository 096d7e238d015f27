import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyPhrases } from './key-phrases.ts'
import { stopWords } from './stop-words.ts'

const few = { fewest: 2 }

it('counts texts, not occurrences, and leaves out what a longer phrase says as often', () => {
  expect(keyPhrases(['Dark mode, dark mode, dark mode', 'I want a dark mode', 'It is dark'], few)).toEqual([
    { phrase: 'dark', texts: 3 },
    { phrase: 'dark mode', texts: 2 },
  ])
})

it('keeps stop words inside a phrase, never at its ends, in English and in German', () => {
  expect(keyPhrases(['Export to Excel is slow', 'The export to Excel!'], few)).toEqual([{ phrase: 'export to excel', texts: 2 }])
  expect(keyPhrases(['Die Rechnung ist zu hoch.', 'die rechnung ist HOCH'], few).map(({ phrase }) => phrase)).toEqual(['hoch', 'rechnung'])
})

it("reads what is typed: apostrophes of both kinds, accents of both kinds, other scripts", () => {
  expect(keyPhrases(["can\u2019t log in", "can't log in"], few)).toEqual([{ phrase: 'log', texts: 2 }])
  expect(keyPhrases(['\u00fcbersicht', 'u\u0308bersicht'], few)).toEqual([{ phrase: '\u00fcbersicht', texts: 2 }])
  expect(keyPhrases(['\u0645\u0645\u062a\u0627\u0632', '\u0645\u0645\u062a\u0627\u0632'], few)).toEqual([{ phrase: '\u0645\u0645\u062a\u0627\u0632', texts: 2 }])
})

it('never reaches over a comma or a full stop', () => {
  expect(keyPhrases(['slow, export', 'slow, export'], few).map(({ phrase }) => phrase)).toEqual(['export', 'slow'])
})

it('says nothing of what fewer than five people said', () => {
  expect(keyPhrases(Array.from({ length: 4 }, () => 'my boss Ann'))).toEqual([])
  expect(keyPhrases(Array.from({ length: 5 }, () => 'slow export'))).toEqual([{ phrase: 'slow export', texts: 5 }])
})

it('does not care for the order of the texts, and never says more texts than there are', () => {
  const texts = fc.array(fc.array(fc.constantFrom('dark', 'mode', 'the', 'export', 'ist', 'slow', ',', 'x'), { maxLength: 8 }).map((words) => words.join(' ')), { maxLength: 12 })
  fc.assert(
    fc.property(texts, (all) => {
      const found = keyPhrases(all, few)
      expect(keyPhrases([...all].reverse(), few)).toEqual(found)
      for (const { phrase, texts: count } of found) {
        expect(count).toBeLessThanOrEqual(all.length)
        const words = phrase.split(' ')
        expect(stopWords.has(words[0]!) || stopWords.has(words.at(-1)!)).toBe(false)
      }
    }),
  )
})
