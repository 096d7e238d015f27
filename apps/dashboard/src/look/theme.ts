import { type ReadonlySignal, signal } from '@preact/signals'

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

export interface Theme {
  readonly choice: ReadonlySignal<ThemeChoice>
  choose(choice: ThemeChoice): void
  dispose(): void
}

const key = 'milepost-dashboard-theme'

type Shelf = Pick<Window, 'localStorage' | 'document'>

/**
 * Light or dark. All colours come from `light-dark()` tokens, so the choice is one attribute on the root and no chart
 * has to be drawn again.
 */
export function createTheme(window: Shelf): Theme {
  const root = window.document.documentElement
  const choice = signal<ThemeChoice>(stored(window))
  const stop = choice.subscribe((value) => {
    if (value === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = value
  })
  return {
    choice,
    choose(value) {
      choice.value = value
      try {
        window.localStorage.setItem(key, value)
      } catch {
        // A browser that keeps nothing still gets the theme for this visit.
      }
    },
    dispose: stop,
  }
}

function stored(window: Shelf): ThemeChoice {
  try {
    const value = window.localStorage.getItem(key)
    return themeChoices.find((choice) => choice === value) ?? 'system'
  } catch {
    return 'system'
  }
}
