type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A field of the host with a value in it that the host's own rules take. */
export function isFilled(element: Element | null): boolean {
  const { value = '', validity } = (element ?? {}) as Partial<Field>
  return value !== '' && validity?.valid !== false
}

/** Hears a field while somebody writes in it, and when they are through with it. */
export function listenToField(window: Window, find: () => Element | null, { typed, changed }: { typed: () => void; changed: () => void }): () => void {
  const hear = (event: Event) => {
    const field = find()
    if (!field || event.composedPath()[0] !== field) return
    if (event.type === 'change' && isFilled(field)) changed()
    else typed()
  }
  for (const type of ['input', 'change']) window.addEventListener(type, hear, true)
  return () => {
    for (const type of ['input', 'change']) window.removeEventListener(type, hear, true)
  }
}
