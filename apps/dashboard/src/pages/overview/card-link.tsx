import type { ComponentChildren } from 'preact'
import { Icon } from '../../look/icon.tsx'

/** From a number to the page that explains it. */
export function CardLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="text-link card-link" href={href}>
      {children} <Icon name="arrow" size={14} />
    </a>
  )
}
