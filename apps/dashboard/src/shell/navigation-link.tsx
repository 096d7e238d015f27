import { useDashboard } from '../dashboard.ts'
import { Icon } from '../look/icon.tsx'
import type { PageEntry } from '../pages/pages.ts'

/** A page's link; it takes the period along and stays marked on the pages below it. */
export function NavigationLink({ page }: { page: PageEntry }) {
  const { place } = useDashboard()
  const here = place.path.value
  const current = page.path === '/' ? here === '/' : here === page.path || here.startsWith(`${page.path}/`)
  return (
    <a class="nav-link" href={place.href(page.path)} aria-current={current ? 'page' : undefined}>
      <Icon name={page.icon} size={18} />
      <span>{page.name}</span>
    </a>
  )
}
