import * as v from 'valibot'
import { Href } from './reference.ts'

/** A run of text inside a line. A string is plain; nothing is ever read as HTML. */
export type Inline =
  | string
  | { kind: 'bold' | 'italic'; of: readonly Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; href: string }

const InlineNode = v.variant('kind', [
  v.strictObject({ kind: v.literal('bold'), of: v.array(v.lazy(() => Inline)) }),
  v.strictObject({ kind: v.literal('italic'), of: v.array(v.lazy(() => Inline)) }),
  v.strictObject({ kind: v.literal('code'), text: v.string() }),
  v.strictObject({ kind: v.literal('link'), text: v.string(), href: Href }),
])
export const Inline: v.GenericSchema<Inline> = v.lazy((input) =>
  typeof input === 'object' ? InlineNode : v.string(),
) as v.GenericSchema<Inline>

export type Block =
  | { kind: 'paragraph'; of: readonly Inline[] }
  | { kind: 'list'; ordered?: boolean | undefined; items: readonly (readonly Inline[])[] }

export const Block: v.GenericSchema<Block> = v.variant('kind', [
  v.strictObject({ kind: v.literal('paragraph'), of: v.array(Inline) }),
  v.strictObject({ kind: v.literal('list'), ordered: v.optional(v.boolean()), items: v.pipe(v.array(v.array(Inline)), v.minLength(1)) }),
]) as v.GenericSchema<Block>

/** A plain text, or what it is made of, in one language. */
export type Passage = string | readonly Block[]
/** Text with structure for a person to read: one passage, or one for each locale (BCP 47). Whatever is a `Text` is one, too. */
export type RichText = Passage | Readonly<Record<string, Passage>>

const Passage = v.lazy((input) => (Array.isArray(input) ? v.pipe(v.array(Block), v.minLength(1)) : v.string())) as v.GenericSchema<Passage>

export const RichText: v.GenericSchema<RichText> = v.lazy((input) =>
  typeof input === 'object' && !Array.isArray(input) ? v.record(v.string(), Passage) : Passage,
) as v.GenericSchema<RichText>
