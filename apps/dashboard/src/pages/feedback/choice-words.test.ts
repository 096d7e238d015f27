import { expect, it } from 'vitest'
import { choiceWords } from './choice-words.ts'

it.each<[string, string, Parameters<typeof choiceWords>[1], string[]]>([
  ['choices beside each other', 'choices', [{ id: 'price', label: { en: 'The price' } }, { id: 'gone', label: null }], ['The price, gone']],
  ['a rating with the top of its scale', 'rating5', [{ id: '4', label: null }], ['4 of 5']],
  ['a thumb in words', 'thumbs', [{ id: '0', label: null }], ['Thumb down']],
  ['a matrix row by row', 'matrix', [{ id: 'speed:good', row: 'Speed', label: 'Good' }, { id: 'look:old', row: null, label: null }], ['Speed: Good', 'look:old']],
  ['a consent with what was agreed to', 'consent', [{ id: 'given', label: 'You may write to me' }], ['Agreed: You may write to me']],
  ['nothing where nothing was chosen', 'nps', [], []],
])('says %s', (_, type, chosen, expected) => {
  expect(choiceWords(type, chosen)).toEqual(expected)
})
