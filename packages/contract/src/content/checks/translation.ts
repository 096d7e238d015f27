import type { Block, Inline, Passage } from '../../rich-text.ts'
import { insteadOf } from '../closest.ts'
import type { Place } from '../problem.ts'
import type { Check } from './check.ts'

/** Every text in every language of the host. A stage's name is read in the dashboard only, where English will do: a warning. */
export const translation: Check = function* ({ texts, locales }) {
  for (const { at, text } of texts) {
    const doubt = forDashboard(at) ? { warning: true as const } : {}
    if (isPassage(text)) {
      if (isEmpty(text)) yield { at, got: text, problem: 'the text is empty', remedy: 'write it, or leave the field out', ...doubt }
      if (locales.length > 1)
        yield { at, got: text, problem: `one text for ${locales.length} languages`, remedy: `write { ${locales.map((tag) => `${JSON.stringify(tag)}: "…"`).join(', ')} }`, ...doubt }
      continue
    }
    for (const tag of locales) {
      const translated = Object.hasOwn(text, tag) ? text[tag] : undefined
      if (translated === undefined) yield { at, got: text, problem: `no text in "${tag}"`, remedy: `add the translation under "${tag}"`, ...doubt }
      else if (isEmpty(translated)) yield { at: [...at, tag], got: translated, problem: `the text in "${tag}" is empty`, remedy: 'write it', ...doubt }
    }
    if (forDashboard(at)) continue
    for (const tag of Object.keys(text))
      if (!locales.includes(tag))
        yield { at: [...at, tag], got: text[tag], problem: `the host has no language "${tag}"`, remedy: insteadOf(tag, locales, 'add it to host.locales, or remove the text') }
  }
}

function forDashboard(at: Place): boolean {
  return at[0] === 'stageModels'
}

function isPassage(text: unknown): text is Passage {
  return typeof text === 'string' || Array.isArray(text)
}

function isEmpty(passage: Passage): boolean {
  return (typeof passage === 'string' ? passage : passage.flatMap(linesOf).flat().map(wordsOf).join('')).trim() === ''
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  return block.kind === 'list' ? block.items : [block.of]
}

function wordsOf(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return 'text' in inline ? inline.text : inline.of.map(wordsOf).join('')
}
