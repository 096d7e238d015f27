import { render } from 'preact'
import { App } from './app.tsx'
import { createDashboard } from './dashboard.ts'

const root = document.getElementById('app')
if (!root) throw new Error('dashboard: index.html has no element with the id "app" to draw into.')

const dashboard = createDashboard({ window, fetch: fetch.bind(globalThis), now: Date.now })
render(<App dashboard={dashboard} />, root)
