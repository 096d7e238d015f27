import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { nearest, stopAfterKey } from './cursor.ts'
import type { Draw, Drawn, Plot, Reading } from './drawing.ts'
import { Readout } from './readout.tsx'
import { useWidth } from './use-width.ts'
import './chart.css'

export interface ChartProps {
  /** What the chart shows, for those who cannot see it. */
  label: string
  draw: Draw
  /** Ascending on the x scale. */
  readings: Reading[]
  /** Height kept free while the drawing code is on its way, in CSS pixels. */
  height?: number
  /** A point was pressed, or Enter on it. */
  onChoose?(reading: Reading): void
}

/** Below this width a chart is on a phone. */
const narrowBelow = 560

/** A drawing with a cursor that reads out its points, moved by the pointer or by the arrow keys. */
export function Chart({ label, draw, readings, height = 280, onChoose }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const plot = usePlot()
  const [stops, setStops] = useState<number[]>([])
  const [at, setAt] = useState<number | null>(null)

  useLayoutEffect(() => {
    if (!plot || width === 0 || !canvas.current) return
    const drawn = draw(plot, { width, narrow: width < narrowBelow })
    // Plot styles itself by a <style> element, which `style-src 'self'` refuses; chart.css says the same.
    for (const style of drawn.querySelectorAll('style')) style.remove()
    drawn.setAttribute('aria-hidden', 'true')
    drawn.removeAttribute('aria-label')
    canvas.current.replaceChildren(drawn)
    setStops(readings.map((reading) => pixel(drawn, reading)))
  }, [plot, width, draw, readings])

  const reading = at === null ? undefined : readings[at]
  const stopUnder = ({ currentTarget, clientX }: { currentTarget: HTMLElement; clientX: number }) => nearest(stops, clientX - currentTarget.getBoundingClientRect().left)
  return (
    <div class="chart" ref={frame}>
      <div
        class={onChoose ? 'chart-cursor chart-chooses' : 'chart-cursor'}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(readings.length - 1, 0)}
        aria-valuenow={at ?? Math.max(readings.length - 1, 0)}
        aria-valuetext={reading ? inWords(reading) : 'Use the arrow keys to read the points'}
        onPointerMove={(event) => stops.length > 0 && setAt(stopUnder(event))}
        onClick={(event) => {
          // A tap moves no pointer before it.
          const pressed = stops.length > 0 && readings[stopUnder(event)]
          if (pressed) onChoose?.(pressed)
        }}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return setAt(null)
          if (event.key === 'Enter' && reading) return onChoose?.(reading)
          const next = stopAfterKey(event.key, at, readings.length)
          if (next === null) return
          event.preventDefault()
          setAt(next)
        }}
      >
        <div class="chart-canvas" ref={canvas}>
          <ChartSpace height={height} />
        </div>
        {reading && at !== null && <Readout reading={reading} x={stops[at] ?? 0} width={width} />}
      </div>
    </div>
  )
}

function ChartSpace({ height }: { height: number }) {
  return <div class="skeleton-block" style={{ height: `${height}px` }} />
}

/** The drawing library comes with the first chart, not with the page. */
function usePlot(): Plot | undefined {
  const [plot, setPlot] = useState<Plot>()
  useEffect(() => {
    let wanted = true
    import('./plot.ts').then((loaded) => wanted && setPlot(loaded))
    return () => {
      wanted = false
    }
  }, [])
  return plot
}

function pixel(drawn: Drawn, { at }: Reading): number {
  const scale = drawn.scale('x')
  return scale ? Number(scale.apply(at)) + (scale.bandwidth ?? 0) / 2 : 0
}

function inWords({ heading, lines }: Reading): string {
  return `${heading}: ${lines.map(({ name, value }) => `${name} ${value}`).join(', ')}`
}
