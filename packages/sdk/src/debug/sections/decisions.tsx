import { ago } from '../ago.ts'
import type { DebugReport } from '../report.ts'
import { Nothing, Section } from './section.tsx'

/** The last decisions that differed from the one before, newest first. */
export function Decisions({ report: { decisions, at: now } }: { report: DebugReport }) {
  return (
    <Section title="Decisions" count={decisions.length}>
      {decisions.length === 0 && <Nothing>None since this panel was opened.</Nothing>}
      <ul>
        {decisions.map(({ at, shown, held }) => (
          <li>
            <span class="muted">{ago(at, now)}</span>{' '}
            {shown.length === 0 ? 'shows nothing' : `shows ${shown.map(({ experience, form }) => (form === 'full' ? experience : `${experience} (${form})`)).join(', ')}`}
            {held.length > 0 && `; holds ${held.map(({ experience, reason }) => `${experience} (${reason})`).join(', ')}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What went wrong, newest first. */
export function Problems({ report: { problems, at: now } }: { report: DebugReport }) {
  return (
    <Section title="Problems" count={problems.length}>
      {problems.length === 0 && <Nothing>None since this panel was opened.</Nothing>}
      <ul>
        {problems.map(({ at, where, message }) => (
          <li>
            <span class="muted">{ago(at, now)}</span> <b>{where}</b> <span class="bad-text">{message}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
