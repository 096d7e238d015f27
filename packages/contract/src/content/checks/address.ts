import { Href, MediaSource } from '../../reference.ts'
import { Content } from '../content.ts'
import { placesOf } from '../walk.ts'
import type { Check } from './check.ts'

const allowedSchemes = ['https:', 'http:', 'mailto:', 'tel:']
const mediaSchemes = ['https:', 'http:']

/** Links go to a page, and media come from one. Anything else (`javascript:`, `data:`) would run in the host. */
export const address: Check = function* ({ content }) {
  for (const { at, value } of placesOf(Href, Content, content)) {
    const scheme = schemeOf(value as string)
    if (scheme !== undefined && !allowedSchemes.includes(scheme))
      yield { at, got: value, problem: `a link may not open "${scheme}"`, remedy: 'write a path of the host like "/boards", or a full https:// address' }
  }
  for (const { at, value } of placesOf(MediaSource, Content, content)) {
    const scheme = schemeOf(value as string)
    if (scheme !== undefined && !mediaSchemes.includes(scheme))
      yield { at, got: value, problem: `media may not come from "${scheme}"`, remedy: 'write a path of the host like "/welcome.png", or a full https:// address' }
  }
}

/** Found as a browser finds it: after dropping tabs and line breaks anywhere, and blanks and controls in front. */
function schemeOf(href: string): string | undefined {
  const plain = href.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '')
  return /^([a-z][a-z0-9+.-]*:)/i.exec(plain)?.[1]?.toLowerCase()
}
