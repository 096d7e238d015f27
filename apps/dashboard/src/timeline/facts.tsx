import { useDashboard } from '../dashboard.ts'
import { Panel } from '../look/panel.tsx'
import { valueInWords } from './value-in-words.ts'

/** What is known, by name. @param none said where nothing is known */
export function Facts({ title, facts, none = '' }: { title: string; facts: Record<string, unknown>; none?: string }) {
  const { timeZone } = useDashboard()
  const known = Object.entries(facts)
  return (
    <Panel title={title}>
      {known.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        <dl class="properties">
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{valueInWords(value, timeZone.value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}
