/** The parts of Observable Plot that the charts use; this file alone makes the chunk that is loaded with the first chart. */
export { areaY, axisX, axisY, barY, dot, gridY, lineY, link, plot, ruleX, ruleY, stackY, text, textX } from '@observablehq/plot'
