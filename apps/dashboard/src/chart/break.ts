import { svgElement } from './svg.ts'

/** Where the definition of what is drawn was changed: a dashed line across the chart. All in CSS pixels of the chart. */
export function addBreak(svg: Element, x: number, top: number, bottom: number): void {
  svg.append(
    svgElement('line', { x1: x, x2: x, y1: top, y2: bottom, class: 'chart-break' }),
    svgElement('text', { x: x + 4, y: top + 10, 'text-anchor': 'start', class: 'chart-strong' }, 'rules changed'),
  )
}
