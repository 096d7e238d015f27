/** How far the light reaches beyond the target, CSS pixels; the style says the same. */
const reachPx = 4

/**
 * Four panels around the target, which itself stays usable, and a light whose shadow darkens everything else. Each is anchored to
 * the target by itself. Without a target the first panel covers the whole page.
 */
export function Spotlight({ whole, hold }: { whole: boolean; hold: (shades: HTMLElement | null) => void }) {
  return (
    <div class={whole ? 'shades whole' : 'shades'} aria-hidden="true" ref={hold}>
      {['shade', 'shade', 'shade', 'shade', 'light'].map((name) => (
        <div class={name} popover="manual" hidden />
      ))}
    </div>
  )
}

/** Puts the panels around a box where the browser cannot by itself. */
export function cutOut(shades: readonly HTMLElement[], box: DOMRect, { clientWidth: width, clientHeight: height }: Element): void {
  const far = '-100vmax'
  const px = (value: number) => `${value}px`
  const [top, left] = [box.top - reachPx, box.left - reachPx]
  const [right, bottom] = [width - box.right - reachPx, height - box.bottom - reachPx]
  const insets = [
    [far, far, px(height - top), far],
    [px(height - bottom), far, far, far],
    [px(top), px(width - left), px(bottom), far],
    [px(top), far, px(bottom), px(width - right)],
    [px(top), px(right), px(bottom), px(left)],
  ]
  shades.forEach((shade, index) => (shade.style.inset = insets[index]?.join(' ') ?? ''))
}
