import { LocationProvider, Route, Router } from 'preact-iso'
import { BoardPage } from './pages/board.tsx'
import { Boards } from './pages/boards.tsx'
import { Home } from './pages/home.tsx'
import { Settings } from './pages/settings.tsx'
import { Team } from './pages/team.tsx'
import { Shell } from './parts/shell.tsx'
import { signedIn } from './workspace/workspace.ts'

export function App() {
  return (
    <LocationProvider>
      <Shell>
        {signedIn.value ? (
          <Router>
            <Route path="/boards" component={Boards} />
            <Route path="/board/:id" component={BoardPage} />
            <Route path="/team" component={Team} />
            <Route path="/settings" component={Settings} />
            <Route default component={Home} />
          </Router>
        ) : (
          <Home />
        )}
      </Shell>
    </LocationProvider>
  )
}
