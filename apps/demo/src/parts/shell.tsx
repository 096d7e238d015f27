import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { workspace } from '../workspace/workspace.ts'
import { Toast } from './toast.tsx'

const pages = [
  { path: '/boards', label: 'Boards' },
  { path: '/team', label: 'Team' },
  { path: '/settings', label: 'Settings' },
]

export function Shell({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  const current = workspace.value
  if (!current) return <>{children}</>
  return (
    <div class="shell">
      <nav class="nav" aria-label="Main">
        <a class="brand" href="/boards">
          <img src="/tally.svg" alt="" width="24" height="24" /> Tally
        </a>
        <p class="who">
          <strong>{current.company.name}</strong>
          <span>{current.user.name}</span>
        </p>
        <ul>
          {pages.map((page) => (
            <li key={page.path}>
              <a href={page.path} aria-current={path.startsWith(page.path) ? 'page' : undefined}>
                {page.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="main">{children}</main>
      <Toast />
    </div>
  )
}
