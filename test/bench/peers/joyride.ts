import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Joyride } from 'react-joyride'

/** React Joyride in the host page, without the beacon that a person would have to press first, and told to wait for its target. */
window.peer = {
  show(path) {
    const container = document.body.appendChild(document.createElement('div'))
    container.id = 'joyride'
    const step = {
      target: () => (sight.find(path) as HTMLElement | undefined) ?? null,
      title: 'Take it with you',
      content: 'Export everything on this page as a table.',
      placement: 'bottom' as const,
    }
    createRoot(container).render(createElement(Joyride, { run: true, continuous: true, steps: [step], options: { skipBeacon: true, targetWaitTimeout: 5000 } }))
  },
}
