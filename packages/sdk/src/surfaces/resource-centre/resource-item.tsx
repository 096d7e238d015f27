import { fill } from '../../messages/fill.ts'
import { findSafeAddress } from '../address.ts'
import { Icon } from '../icon.tsx'
import { check } from '../icons.ts'
import type { Report, ViewOf } from '../surface.ts'
import { read } from '../text.ts'
import type { Listed } from './listing.ts'

interface Props {
  view: ViewOf<'resourceCentre'>
  listed: Listed
  report: (report: Report) => void
  /** Folds the panel, and gives the focus to its launcher: what was pressed is gone. */
  fold: () => void
}

/** An address is a link; another origin opens beside the host, and the person stays where they are. */
export function ResourceItem({ view, listed: { resource, standing }, report, fold }: Props) {
  const { messages } = view
  const description = read(view, resource.description)
  const words = (
    <>
      <span class="grow">
        <b>{read(view, resource.label)}</b>
        {description && <small class="muted">{description}</small>}
      </span>
      {standing && (
        <span class="muted">
          {standing === 'done' ? <Icon of={check} /> : fill(messages.progress, standing)}
          {standing === 'done' && <span class="unseen">{messages.done}</span>}
        </span>
      )}
    </>
  )
  const act = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return report({ kind: 'clicked', part: resource.id })
    event.preventDefault()
    fold()
    report({ kind: 'act', part: resource.id })
  }
  if (resource.do !== 'open') {
    return (
      <li>
        <button type="button" class="resource" onClick={act}>
          {words}
        </button>
      </li>
    )
  }
  const href = findSafeAddress(resource.href) ?? '#'
  const isAway = new URL(href, document.baseURI).origin !== location.origin
  return (
    <li>
      <a
        class="resource"
        href={href}
        target={isAway ? '_blank' : undefined}
        rel={isAway ? 'noopener' : undefined}
        onClick={isAway ? () => report({ kind: 'clicked', part: resource.id }) : act}
      >
        {words}
      </a>
    </li>
  )
}
