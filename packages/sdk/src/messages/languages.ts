import type { Messages } from './messages.ts'

/** Each language is a chunk of its own, and so is this list; English is with what says it. */
const chunks = new Map<string, () => Promise<Messages>>([
  ['ar', async () => (await import('./ar.ts')).ar],
  ['de', async () => (await import('./de.ts')).de],
  ['es', async () => (await import('./es.ts')).es],
  ['fr', async () => (await import('./fr.ts')).fr],
  ['ja', async () => (await import('./ja.ts')).ja],
  ['sv', async () => (await import('./sv.ts')).sv],
])

/** The languages the kit itself speaks. */
export const languages: readonly string[] = ['en', ...chunks.keys()]

/**
 * The kit's words for a BCP 47 tag: `de-AT` is spoken to in `de`. Undefined where the language is not known or its chunk cannot
 * be fetched: then it is English.
 */
export async function findMessages(tag: string): Promise<Messages | undefined> {
  const chunk = chunks.get(tag.toLowerCase().split('-', 1)[0] ?? '')
  return chunk?.().catch(() => undefined)
}
