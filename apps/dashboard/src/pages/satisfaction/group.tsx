import { useDashboard } from '../../dashboard.ts'
import { StageName } from '../../stage/stage-name.tsx'

const ownNames: Record<string, string> = { stage: 'stage when asked', device: 'device', language: 'language', account: 'account' }

/** `account.plan` as a person says it. */
function nameOf(choice: string): string {
  if (choice in ownNames) return ownNames[choice] as string
  const [owner, ...trait] = choice.split('.')
  const words = trait.join('.').replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase()
  return owner === 'person' ? `${words} of the person` : words
}

/** By what answers are grouped; it stands in the address under `name`. */
export function GroupPicker({ name, label, choices }: { name: 'by' | 'of'; label: string; choices: readonly string[] }) {
  const { place } = useDashboard()
  const by = place.query.value.get(name)
  const shown = by === null || choices.includes(by) ? choices : [...choices, by]
  return (
    <label class="labelled">
      {label}
      <select class="field" value={by ?? 'stage'} onChange={(event) => place.set({ [name]: event.currentTarget.value === 'stage' ? null : event.currentTarget.value })}>
        {shown.map((choice) => (
          <option value={choice} key={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function GroupName({ by, value, label = null }: { by: string; value: string | null; label?: string | null }) {
  const { place } = useDashboard()
  if (by === 'stage') return <StageName id={value} />
  if (value === null) return <span class="soft">Not known</span>
  if (by === 'account') return <a href={place.href(`/accounts/${encodeURIComponent(value)}`)}>{label ?? value}</a>
  return <>{by === 'language' ? (languageName(value) ?? value) : value}</>
}

function languageName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag)
  } catch {
    return undefined
  }
}
