import { spread } from './spread.ts'
import { svgElement } from './svg.ts'

export interface EndLabel {
  /** Where its line or area ends, in CSS pixels of the chart. */
  y: number
  text: string
  colour: string
}

const lineHeight = 15

/** Labels instead of a legend: each name beside the end of its line, with a mark in its colour. */
export function addEndLabels(svg: Element, x: number, labels: EndLabel[], top: number, bottom: number): void {
  const places = spread(
    labels.map(({ y }) => y),
    lineHeight,
    top + 6,
    bottom - 4,
  )
  const group = svgElement('g', { class: 'chart-end-labels', 'text-anchor': 'start' })
  for (const [index, label] of labels.entries()) {
    const y = places[index] ?? label.y
    group.append(
      svgElement('path', {
        d: `M${x + 1},${label.y}L${x + 8},${y}`,
        fill: 'none',
        stroke: label.colour,
        'stroke-width': 1.5,
      }),
      svgElement('rect', { x: x + 9, y: y - 4, width: 8, height: 8, rx: 2, fill: label.colour }),
      svgElement('text', { x: x + 21, y, dy: '0.32em' }, label.text),
    )
  }
  svg.append(group)
}
