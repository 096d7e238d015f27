// What a surface at an element of the host takes, and the simplest of them: fetched together, they are one file.
export { createEyes } from '../engine/eyes.ts'
export { mountTooltip } from './tooltip/tooltip.tsx'
