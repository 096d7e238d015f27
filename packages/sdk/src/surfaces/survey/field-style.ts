/** Where somebody writes. */
export const fieldStyle = `
.field{display:block;width:100%;min-height:var(--target);margin:0;padding:8px 12px;border:1px solid var(--edge);border-radius:var(--small);background:var(--surface);color:inherit;font:inherit;resize:vertical}
.field::placeholder{color:var(--muted);opacity:1}
.field:focus-visible{outline-offset:0}
@media(max-width:639px){.field{font-size:16px}}
`
