type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * A ref that holds a field to what the markup says, in every drawing: what a person typed or ticked is in a property alone, which no
 * attribute changes any more.
 */
export function hold(name: 'value', value: string): (field: Field | null) => void
export function hold(name: 'checked', value: boolean): (field: HTMLInputElement | null) => void
export function hold(name: string, value: unknown) {
  return (field: object | null) => {
    if (field && (field as Record<string, unknown>)[name] !== value) Object.assign(field, { [name]: value })
  }
}
