/** The focus goes to what interrupts, but never away from somebody who writes in the host's page. */
export function mayTakeFocus(document: Document, own: ShadowRoot): boolean {
  let active = document.activeElement
  while (active?.shadowRoot && active.shadowRoot !== own) active = active.shadowRoot.activeElement
  return !active?.matches('input, textarea, select, [contenteditable]')
}
