import { tipStyle } from '../anchor/style.ts'
import { richStyle } from '../rich/style.ts'

/** The dot sits on the upper end corner of its target; a press may miss it by a few pixels. */
export const style = `${tipStyle}${richStyle}
.dot{position:fixed;inset:auto;top:calc(anchor(top) - 12px);left:calc(anchor(right) - 12px);display:grid;place-items:center;width:24px;height:24px;margin:0;padding:0;border:0;border-radius:50%;background:none;position-anchor:auto;overflow:visible}
.dot:dir(rtl){left:calc(anchor(left) - 12px)}
.dot:not(:popover-open){display:none}
.dot::before,.dot::after{content:'';grid-area:1/1;width:10px;height:10px;border-radius:50%;background:var(--accent)}
.dot::before{box-shadow:0 0 0 2px var(--surface)}
.dot::after{animation:pulse 2s ease-out infinite}
.dot[aria-expanded=true]::after{animation:none}
@keyframes pulse{from{scale:1;opacity:.6}to{scale:2.6;opacity:0}}
@media(max-width:639px){.dot{width:44px;height:44px;top:calc(anchor(top) - 22px);left:calc(anchor(right) - 22px)}.dot:dir(rtl){left:calc(anchor(left) - 22px)}}
@media(prefers-reduced-motion){.dot::after{animation:none}}
@media(forced-colors:active){.dot::before,.dot::after{forced-color-adjust:none;background:Highlight}}
`
