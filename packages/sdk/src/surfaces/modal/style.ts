import { richStyle } from '../rich/style.ts'

export const style = `${richStyle}
.modal{inset:0;width:min(480px,calc(100vw - 32px));max-height:min(720px,calc(100dvh - 32px));margin:auto;overflow:auto;overscroll-behavior:contain}
.modal:not([open]){display:none}
.modal::backdrop{background:#0b0d1480}
.modal:focus,.modal h2:focus{outline:none}
.modal>.icon{position:absolute;inset-block-start:8px;inset-inline-end:8px}
.modal>.media{border-radius:0}
.modal>.media+.icon{background:var(--surface);color:var(--text);border-radius:50%}
.said{display:grid;gap:8px;padding:20px 24px 0}
.said h2{font-size:18px;line-height:26px;padding-inline-end:32px}
.media~.said h2{padding-inline-end:0}
.modal>.row{justify-content:flex-end;padding:20px 24px 24px}
@media(max-width:639px){.modal.sheet{margin:auto 0 0}.modal>.row .button{flex:1}}
@media(forced-colors:active){.modal::backdrop{background:#000a}}
`
