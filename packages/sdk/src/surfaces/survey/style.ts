import { bar } from '../../theme/bar.ts'

/** Where one of them stands in the layer, before the other or after it. */
const beside = (others: string[], own: string) =>
  `.mp:has(${others.map((other) => `>${other}`).join()})~.mp>${own},.mp:has(${others.map((other) => `~.mp>${other}`).join()})>${own}`

export const style = `${bar}
.card{inset-block-end:16px;inset-inline-end:16px;width:400px;max-width:calc(100vw - 32px);max-height:calc(100dvh - 32px);overflow:auto;overscroll-behavior:contain}
.card>.icon{position:absolute;inset-block-start:8px;inset-inline-end:8px}
.question{display:grid;gap:12px;padding:20px}
.question h2{font-size:15px;line-height:22px;padding-inline-end:32px}
.question small{font-size:13px;font-weight:400}
.question>.bar{margin-inline-end:32px;margin-block:2px 4px}
.question>p{margin-top:-6px}
.scale{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:6px}
.long{gap:4px}
[role=radio]{min-height:36px;border-color:var(--edge);background:var(--surface);font-variant-numeric:tabular-nums}
.scale [role=radio]{font-weight:500}
.scale [aria-checked=true]{border-color:var(--accent);background:var(--accent);color:var(--accent-text)}
.ends{display:flex;justify-content:space-between;gap:24px;margin-top:-6px;font-size:12px;line-height:16px}
.ends>:last-child{text-align:end}
.field{min-height:72px}
.wrong:empty{display:none}
@media(min-width:640px){${beside(['.dock:not(.start)', '.centre-dock.end'], '.card')}{inset-block-end:72px;max-height:calc(100dvh - 88px)}${beside(['.lifted.end'], '.card')}{inset-block-end:128px;max-height:calc(100dvh - 144px)}}
@media(max-width:639px){${beside(['.card'], '.dock:not(:focus-within)')}{visibility:hidden}.card>.icon{inset-block-start:4px;inset-inline-end:4px}.long{grid:auto-flow/repeat(6,1fr)}[role=radio]{min-height:44px}.act .primary{flex:1}.act .grow{display:none}}
`
