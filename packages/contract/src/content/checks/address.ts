import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

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

function* hrefFindings(href: string, at: Place): Generator<Finding> {
  const remedy = 'write a path of the host like "/boards", or a full https:// address'
  try {
    const { protocol } = new URL(href, 'https://host.example')
    if (!['https:', 'http:', 'mailto:'].includes(protocol)) yield { at, got: href, problem: `a link may not open "${protocol}"`, remedy }
  } catch {
    yield { at, got: href, problem: 'not an address', remedy }
  }
}
