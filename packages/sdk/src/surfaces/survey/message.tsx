import type { Kind } from './controls.ts'
import { TextLink, textLinkStyle } from './text-link.tsx'
import type { QuestionProps } from './opening.ts'

/** Its words are the card's title and description; here is what they lead to. */
function Message({ question, view }: QuestionProps<'message'>) {
  return <TextLink view={view} link={question.link} />
}

export const message: Kind = { Answer: Message, css: textLinkStyle }
