import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Reading } from './drawing.ts'

/** The words at the cursor, on the side where there is room. @param x CSS pixels from the left of the chart */
export function Readout({ reading, x, width }: { reading: Reading; x: number; width: number }) {
  const rule = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!rule.current || !box.current) return
    const own = box.current.offsetWidth
    const left = x + 12 + own <= width ? x + 12 : Math.max(0, x - 12 - own)
    rule.current.style.transform = `translateX(${x}px)`
    box.current.style.transform = `translateX(${left}px)`
  })
  return (
    <>
      <div class="chart-rule" ref={rule} />
      <div class="chart-readout" ref={box}>
        <strong>{reading.heading}</strong>
        {reading.lines.map(({ name, value, colour }) => (
          <div class="chart-readout-line" key={name}>
            {colour && <i class="swatch" style={{ background: colour }} />}
            <span>{name}</span>
            <b>{value}</b>
          </div>
        ))}
      </div>
    </>
  )
}
