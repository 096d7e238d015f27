/** Something that interrupts may take the focus, but never from somebody who is writing in the host's page. */
export function mayTakeFocus(document: Document, own: ShadowRoot): boolean {
  let active = document.activeElement
  while (active?.shadowRoot && active.shadowRoot !== own) active = active.shadowRoot.activeElement
  return !active?.matches('input, textarea, select, [contenteditable]')
}
