import './styles/tally.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { applyLook } from './look.ts'
import { introduce } from './workspace/sign-up.ts'
import { keepInBrowser, workspace } from './workspace/workspace.ts'

applyLook()
keepInBrowser()
if (workspace.value) introduce(workspace.value)
render(<App />, document.querySelector('#app')!)
