import { svgElement } from './svg.ts'

/** Hatches the part of a chart that late events can still change. All in CSS pixels of the chart. */
export function addHatching(svg: Element, from: number, to: number, top: number, bottom: number): void {
  if (to <= from) return
  svg.append(
    svgElement('rect', { x: from, y: top, width: to - from, height: bottom - top, fill: 'url(#hatch)' }),
    svgElement('text', { x: (from + to) / 2, y: top - 4, class: 'chart-provisional' }, to - from > 60 ? 'provisional' : ''),
  )
}
