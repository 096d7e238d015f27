import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

const allowedSchemes = ['https:', 'http:', 'mailto:']

/** Links go to a page. Anything else (`javascript:`, `data:`) would run in the host. */
export const address: Check = function* ({ content }) {
  for (const [index, experience] of content.experiences.entries()) {
    const at = ['experiences', index]
    if (experience.kind === 'checklist')
      for (const [number, { action }] of experience.tasks.entries())
        if (action?.do === 'open') yield* hrefFindings(action.href, [...at, 'tasks', number, 'action', 'href'])
    if (experience.kind === 'survey')
      for (const [number, { link }] of (experience.endings ?? []).entries())
        if (link) yield* hrefFindings(link.href, [...at, 'endings', number, 'link', 'href'])
  }
}

/** Found as a browser finds it: after dropping tabs and line breaks anywhere, and blanks and controls in front. */
function* hrefFindings(href: string, at: Place): Generator<Finding> {
  const plain = href.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '')
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(plain)?.[1]?.toLowerCase()
  if (scheme === undefined || allowedSchemes.includes(scheme)) return
  yield { at, got: href, problem: `a link may not open "${scheme}"`, remedy: 'write a path of the host like "/boards", or a full https:// address' }
}
