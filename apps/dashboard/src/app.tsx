import { useEffect } from 'preact/hooks'
import { Answered } from './answer/answered.tsx'
import { Skeleton } from './answer/skeleton.tsx'
import { useAnswer } from './answer/use-answer.ts'
import { ProblemNotice } from './answer/problem-notice.tsx'
import { ask } from './api/question.ts'
import { Patterns } from './chart/patterns.tsx'
import { type Dashboard, DashboardContext, useDashboard } from './dashboard.ts'
import { JoinPage } from './pages/join/join-page.tsx'
import { LoginPage } from './pages/login/login-page.tsx'
import { pages } from './pages/pages.ts'
import { UnknownPage } from './pages/unknown-page.tsx'
import { matchRoute } from './place/route.ts'
import { Shell } from './shell/shell.tsx'
import './look/tokens.css'
import './look/base.css'
import './look/control.css'
import './list/list.css'

export function App({ dashboard }: { dashboard: Dashboard }) {
  return (
    <DashboardContext.Provider value={dashboard}>
      <Patterns />
      <Gate />
    </DashboardContext.Provider>
  )
}

/** Shows no page before it is known who is signed in. */
function Gate() {
  const { session, chosen, place } = useDashboard()
  const asked = useAnswer(ask.session())
  useEffect(() => {
    if (asked.state === 'ready' && !asked.refreshing) session.value = asked.answer
  }, [asked.state])
  if (place.path.value === '/join') return <JoinPage token={location.hash.slice(1)} />
  if (session.value === null) return <LoginPage />
  if (session.value) return <SignedIn key={chosen.value} />
  if (asked.state === 'failed' && asked.status !== 401) {
    return (
      <main class="page">
        <h1 class="unseen">Milepost</h1>
        <ProblemNotice problem={asked.problem} retry={asked.retry} />
      </main>
    )
  }
  return null
}

/** The project comes first: its time zone says which days a period has. */
function SignedIn() {
  const { project } = useDashboard()
  const asked = useAnswer(ask.project())
  useEffect(() => {
    if (asked.state === 'ready') project.value = asked.answer
  }, [asked])
  return (
    <Shell>
      {project.value ? (
        <CurrentPage />
      ) : (
        <main class="page" id="page">
          <h1 class="unseen">Milepost</h1>
          <Answered asked={asked} skeleton={<Skeleton block />}>
            {() => null}
          </Answered>
        </main>
      )}
    </Shell>
  )
}

function CurrentPage() {
  const { place } = useDashboard()
  const path = place.path.value
  for (const page of pages) {
    const found = matchRoute(page.path, path)
    if (found) return <page.component id={found['id'] ?? ''} key={path} />
  }
  return <UnknownPage />
}
