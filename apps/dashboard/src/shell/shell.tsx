import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'
import { Icon } from '../look/icon.tsx'
import { pages } from '../pages/pages.ts'
import { AsOf } from './as-of.tsx'
import { Menu } from './menu.tsx'
import { NavigationLink } from './navigation-link.tsx'
import { Palette } from './palette.tsx'
import { ProjectPicker } from './project-picker.tsx'
import { ThemePicker } from './theme-picker.tsx'
import { useShortcut } from './use-shortcut.ts'
import './shell.css'
import './page.css'

/** Everything around a page: navigation, search, theme, who is signed in, and how fresh the numbers are. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { session, api, memory } = useDashboard()
  const [searching, setSearching] = useState(false)
  useShortcut(() => setSearching(true))

  async function logOut() {
    await api.delete('session')
    memory.forget()
    session.value = null
  }
  const account = (
    <>
      <ThemePicker />
      <button type="button" class="nav-link" onClick={logOut}>
        <Icon name="leave" /> Log out
      </button>
    </>
  )
  const hidden = pages.filter(({ place }) => place === 'side')

  return (
    <div class="shell">
      <a class="skip" href="#page">
        Skip to the page
      </a>
      <header class="side">
        <div class="side-project">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          <ProjectPicker />
        </div>
        <button type="button" class="side-search" onClick={() => setSearching(true)}>
          <Icon name="search" />
          <span>Search</span>
          <kbd aria-hidden="true">/</kbd>
        </button>
        <nav class="side-nav" aria-label="Pages">
          {pages
            .filter(({ place }) => place === 'always' || place === 'side')
            .map((page) => (
              <NavigationLink page={page} key={page.path} />
            ))}
        </nav>
        <div class="side-foot">
          <AsOf />
          {account}
          {session.value && <p class="side-user">{session.value.user.email}</p>}
        </div>
      </header>
      <div class="shell-page">{children}</div>
      <nav class="bottom" aria-label="Pages">
        {pages
          .filter(({ place }) => place === 'always')
          .map((page) => (
            <NavigationLink page={page} key={page.path} />
          ))}
        <Menu label="More">
          {hidden.map((page) => (
            <NavigationLink page={page} key={page.path} />
          ))}
          <hr />
          {account}
          <AsOf />
        </Menu>
      </nav>
      {searching && <Palette close={() => setSearching(false)} />}
    </div>
  )
}
