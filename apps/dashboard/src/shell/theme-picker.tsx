import { useDashboard } from '../dashboard.ts'
import { Icon } from '../look/icon.tsx'
import { themeChoices } from '../look/theme.ts'

const names = { system: 'Like the system', light: 'Light', dark: 'Dark' } as const

export function ThemePicker() {
  const { theme } = useDashboard()
  return (
    <div class="theme-picker" role="group" aria-label="Theme">
      {themeChoices.map((choice) => (
        <button
          type="button"
          key={choice}
          title={names[choice]}
          aria-label={names[choice]}
          aria-pressed={theme.choice.value === choice}
          onClick={() => theme.choose(choice)}
        >
          <Icon name={choice} />
        </button>
      ))}
    </div>
  )
}
