import type { VerdictLine } from '@milepost/contract'
import { ago } from '../ago.ts'
import type { DebugReport, ExperienceReport } from '../report.ts'
import type { TargetReport } from '../targets.ts'
import { Nothing, Section } from './section.tsx'

/** Each experience with its explanation. */
export function Experiences({ report: { experiences, at } }: { report: DebugReport }) {
  return (
    <Section title="Experiences" count={experiences.length}>
      {experiences.length === 0 && <Nothing>Nothing is published that this browser has read.</Nothing>}
      {experiences.map((experience) => (
        <Experience key={experience.experience} experience={experience} now={at} />
      ))}
    </Section>
  )
}

function Experience({ experience, now }: { key: string; experience: ExperienceReport; now: number }) {
  const { name, kind, shown, headline, until, audience, also, targets } = experience
  const isAmiss = targets.some(({ problem }) => problem !== null)
  return (
    <details class="one">
      <summary>
        <span class={shown ? 'chip on' : 'chip'}>{shown ? 'Shown' : 'Held'}</span>
        {isAmiss && <span class="chip bad">Target problem</span>}
        <span class="grow">
          <b>{name}</b> <span class="muted">{kind}</span>
          <br />
          {headline}
          {until !== null && <span class="muted"> {ago(until, now)}</span>}
        </span>
      </summary>
      <div class="why">
        {also.length > 0 && <h4>Further reasons</h4>}
        {also.length > 0 && (
          <ul>
            {also.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        )}
        <h4>Audience</h4>
        <ul class="tree">
          {audience.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </ul>
        {targets.length > 0 && <h4>Where it points</h4>}
        {targets.map((target) => (
          <TargetLine target={target} />
        ))}
      </div>
    </details>
  )
}

/** In words: a sign or a colour alone tells some readers nothing. */
function truthOf(truth: VerdictLine['truth']): [word: string, look: string] {
  if (truth === null) return ['Not known', 'unknown']
  return truth ? ['Yes', 'yes'] : ['No', 'no']
}

function Line({ line: { depth, truth, text } }: { key: number; line: VerdictLine }) {
  const [word, look] = truthOf(truth)
  return (
    <li style={{ marginInlineStart: `${depth * 16}px` }}>
      <b class={`truth ${look}`}>{word}</b> {text}
    </li>
  )
}

function TargetLine({ target: { target, found, problem } }: { target: TargetReport }) {
  return (
    <p>
      <b class={`truth ${found ? 'yes' : 'no'}`}>{found ? 'Found' : 'Missing'}</b> <code>{target}</code>
      {problem !== null && <span class="bad-text">{` ${problem}.`}</span>}
    </p>
  )
}
