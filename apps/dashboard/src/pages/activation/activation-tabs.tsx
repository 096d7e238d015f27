import { useDashboard } from '../../dashboard.ts'

const tabs = { '/activation': 'Milestones', '/activation/funnel': 'Any events' } as const

/** The two ways to look at how people get started. */
export function ActivationTabs() {
  const { place } = useDashboard()
  return (
    <nav class="choice" aria-label="Steps">
      {Object.entries(tabs).map(([path, name]) => (
        <a href={place.href(path)} aria-current={place.path.value === path ? 'true' : undefined} key={path}>
          {name}
        </a>
      ))}
    </nav>
  )
}
