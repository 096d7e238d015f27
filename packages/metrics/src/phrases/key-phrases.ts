import { stopWords } from './stop-words.ts'

export interface KeyPhrase {
  /** In lower case. */
  phrase: string
  /** In how many texts it stands, however often in each. */
  texts: number
}

export interface KeyPhraseOptions {
  /** Texts a phrase must stand in. Default 5: what fewer say could point at one person. */
  fewest?: number
  /** Default 20. */
  most?: number
}

/** Words of a phrase. */
const longest = 3

/**
 * What people say often, plainly counted: runs of one to three words that neither begin nor end with a stop word, by the number of texts they
 * stand in. A phrase within a longer one that stands in as many texts is left out, since it says less.
 */
export function keyPhrases(texts: Iterable<string>, { fewest = 5, most = 20 }: KeyPhraseOptions = {}): KeyPhrase[] {
  const counts = new Map<string, number>()
  for (const text of texts) for (const phrase of phrasesOf(text)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= fewest).map(([phrase, count]) => ({ phrase, texts: count }))
  const covered = new Set(often.flatMap(({ phrase, texts: count }) => partsOf(phrase).filter((part) => counts.get(part) === count)))
  return often
    .filter(({ phrase }) => !covered.has(phrase))
    .sort((a, b) => b.texts - a.texts || wordsIn(b.phrase) - wordsIn(a.phrase) || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, most)
}

/** Each once. A phrase never reaches over a full stop, a comma or a line's end. */
function phrasesOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const clause of text.normalize('NFC').toLowerCase().replace(/[\u2019']/g, '').split(/[^\p{L}\p{M}\p{N}\s-]+|\n/u)) {
    const words = clause.split(/[\s-]+/u).filter((word) => word !== '')
    for (const [start, first] of words.entries()) {
      if (isEmpty(first)) continue
      for (let length = 1; length <= longest && start + length <= words.length; length++) {
        const last = words[start + length - 1]
        if (last !== undefined && !isEmpty(last)) found.add(words.slice(start, start + length).join(' '))
      }
    }
  }
  return found
}

/** Single letters and plain numbers say as little as stop words. */
function isEmpty(word: string): boolean {
  return word.length < 2 || stopWords.has(word) || /^\p{N}+$/u.test(word)
}

function partsOf(phrase: string): string[] {
  const words = phrase.split(' ')
  const parts: string[] = []
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= words.length; end++) if (end - start < words.length) parts.push(words.slice(start, end).join(' '))
  }
  return parts
}

function wordsIn(phrase: string): number {
  return phrase.split(' ').length
}
