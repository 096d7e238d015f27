import type { Block, Inline, RichText as Content } from '@milepost/contract'
import type { Markup } from '../../markup/markup.ts'
import { findSafeAddress } from '../address.ts'
import { type Reader, readIn } from '../text.ts'

interface Props {
  reader: Reader
  text: Content | undefined
  /** A link was followed. */
  followed?: () => void
}

/** A text and what it is made of, as elements: nothing of it is ever parsed. */
export function RichText({ reader, text, followed }: Props): Markup {
  const passage = readIn(reader, text)
  if (typeof passage === 'string') return passage && <p>{reader.recall(passage)}</p>
  return passage?.map((block) => <BlockOf block={block} reader={reader} followed={followed} />)
}

function BlockOf({ block, ...props }: { block: Block; reader: Reader; followed: (() => void) | undefined }): Markup {
  if (block.kind === 'paragraph') return <p>{block.of.map((inline) => inlineOf(inline, props))}</p>
  const items = block.items.map((item) => <li>{item.map((inline) => inlineOf(inline, props))}</li>)
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function inlineOf(inline: Inline, props: { reader: Reader; followed: (() => void) | undefined }): Markup {
  const { reader, followed } = props
  if (typeof inline === 'string') return reader.recall(inline)
  if (inline.kind === 'code') return <code>{reader.recall(inline.text)}</code>
  if ('of' in inline) {
    const inner = inline.of.map((each) => inlineOf(each, props))
    return inline.kind === 'bold' ? <b>{inner}</b> : <i>{inner}</i>
  }
  const href = findSafeAddress(inline.href)
  const isAway = href !== undefined && new URL(href, document.baseURI).origin !== location.origin
  return (
    <a href={href} target={isAway ? '_blank' : undefined} rel={isAway ? 'noopener' : undefined} onClick={followed}>
      {reader.recall(inline.text)}
    </a>
  )
}

/** The words alone, for a name or an announcement. */
export function wordsOf(reader: Reader, text: Content | undefined): string {
  const passage = readIn(reader, text)
  if (typeof passage !== 'object') return reader.recall(passage ?? '')
  const plain = (inline: Inline): string =>
    typeof inline === 'string' ? inline : 'text' in inline ? inline.text : inline.of.map(plain).join('')
  const lines = passage.flatMap((block): readonly (readonly Inline[])[] => (block.kind === 'list' ? block.items : [block.of]))
  return lines.map((line) => reader.recall(line.map(plain).join(''))).join(' ')
}
