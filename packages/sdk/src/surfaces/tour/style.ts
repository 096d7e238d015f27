import { tipStyle } from '../anchor/style.ts'
import { richStyle } from '../rich/style.ts'

/** The light is what darkens: a shadow keeps its round corners, and lets every press through to the panels and the target. */
export const style = `${tipStyle}${richStyle}
.tip:focus{outline:none}
.tip.centre{inset:0;margin:auto;width:min(420px,calc(100vw - 24px));max-width:none;height:fit-content;position-area:none}
.act.row{align-items:center}
.act .muted{font-size:13px;font-variant-numeric:tabular-nums}
.shade,.light{position:fixed;width:auto;height:auto;max-width:none;max-height:none;margin:0;padding:0;border:0;overflow:visible;background:none;position-anchor:auto;--pad:4px}
.light{inset:calc(anchor(top) - var(--pad)) calc(anchor(right) - var(--pad)) calc(anchor(bottom) - var(--pad)) calc(anchor(left) - var(--pad));border-radius:8px;box-shadow:0 0 0 2px var(--accent),0 0 0 200vmax #0b0d1480;pointer-events:none}
.shade:nth-child(1){inset:-100vmax -100vmax calc(anchor(top) + var(--pad))}
.shade:nth-child(2){inset:calc(anchor(bottom) + var(--pad)) -100vmax -100vmax}
.shade:nth-child(3){inset:calc(anchor(top) - var(--pad)) calc(anchor(left) + var(--pad)) calc(anchor(bottom) - var(--pad)) -100vmax}
.shade:nth-child(4){inset:calc(anchor(top) - var(--pad)) -100vmax calc(anchor(bottom) - var(--pad)) calc(anchor(right) + var(--pad))}
.whole>.shade{inset:0;background:#0b0d1480}
@media(max-width:639px){.mp .tip.centre{inset:auto 0 0;width:100%}}
@media(forced-colors:active){.light{outline:2px solid Highlight}.shade{forced-color-adjust:none;background:#000a}}
`
