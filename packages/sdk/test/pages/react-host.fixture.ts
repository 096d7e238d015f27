import { createElement as h, StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { InlineChecklist, MilepostProvider, useDecision, useMilepost } from '../../src/react/index.ts'

/** A product that takes the kit from npm and draws its checklist by itself. */
function Product() {
  const milepost = useMilepost()
  const decision = useDecision('start')
  const [isOpen, open] = useState(true)
  useEffect(() => milepost?.identify('u1'), [milepost])
  return h(
    'main',
    null,
    h('button', { type: 'button', onClick: () => milepost?.track('Project Created') }, 'Create'),
    h('button', { type: 'button', onClick: () => open(!isOpen) }, 'Toggle'),
    h('output', null, decision?.form ?? decision?.held?.reason ?? 'unknown'),
    isOpen && h(InlineChecklist, { experience: 'start' }),
  )
}

const options = { writeKey: 'pk_1', url: location.origin, automation: 'show' } as const
createRoot(document.querySelector('#app')!).render(h(StrictMode, null, h(MilepostProvider, options, h(Product))))
