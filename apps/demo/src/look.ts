import { effect, signal } from '@preact/signals'

interface Look {
  dark: boolean
  rtl: boolean
}

const storageKey = 'tally-look'

function stored(): Look {
  try {
    return { dark: false, rtl: false, ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Look>) }
  } catch {
    return { dark: false, rtl: false }
  }
}

export const look = signal<Look>(stored())

export function setLook(part: Partial<Look>): void {
  look.value = { ...look.value, ...part }
}

export function applyLook(): void {
  effect(() => {
    const { dark, rtl } = look.value
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    document.documentElement.dir = rtl ? 'rtl' : 'ltr'
    localStorage.setItem(storageKey, JSON.stringify(look.value))
  })
}
