import type { Cancel } from '../browser/browser.ts'

/** Milliseconds between adding a live region and its text: some screen readers only announce a change of it. */
const breathMs = 100

/** Tells screen readers, politely. */
export interface Voice {
  /** @param surface whose language it is in. */
  say: (surface: Element, text: string) => void
  end: Cancel
}

export function createVoice(document: Document): Voice {
  const saying = new Map<Element, ReturnType<typeof setTimeout>>()
  const open = (surface: Element) => {
    const status = document.createElement('div')
    status.className = 'unseen'
    status.setAttribute('role', 'status')
    surface.append(status)
    return status
  }
  return {
    say(surface, text) {
      const status = surface.querySelector(':scope>[role=status]') ?? open(surface)
      clearTimeout(saying.get(surface))
      status.textContent = ''
      saying.set(surface, setTimeout(() => (status.textContent = text), breathMs))
    },
    end: () => saying.forEach(clearTimeout),
  }
}
