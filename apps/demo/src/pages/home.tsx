import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { milepost } from '../kit.ts'
import { signUp } from '../workspace/sign-up.ts'
import { signedIn } from '../workspace/workspace.ts'

const points = [
  ['One board, one page', 'Everything a team is doing this week, without tabs and filters.'],
  ['Reports in a click', 'Export what was done as a table anybody can open.'],
  ['Quiet by default', 'No badges, no pings. You look when you want to.'],
] as const

export function Home() {
  const { route } = useLocation()
  useEffect(() => {
    if (signedIn.peek()) route('/boards', true)
    else milepost('page', 'Home')
  }, [])
  function start() {
    signUp()
    route('/boards')
  }
  return (
    <main class="home">
      <p class="brand">
        <img src="/tally.svg" alt="" width="28" height="28" /> Tally
      </p>
      <h1>Know what your team is doing, without asking</h1>
      <p class="lead">Shared boards for small teams. Fourteen days free, no card needed.</p>
      <p>
        <button type="button" class="primary large" onClick={start}>
          Start free trial
        </button>
      </p>
      <ul class="points">
        {points.map(([title, text]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
