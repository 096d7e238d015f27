type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * A ref that sets a field to what the markup says at every drawing. Once a person has typed or ticked something, only the property has effect
 * and the attribute no longer does.
 */
export function hold(name: 'value', value: string): (field: Field | null) => void
export function hold(name: 'checked', value: boolean): (field: HTMLInputElement | null) => void
export function hold(name: string, value: unknown) {
  return (field: object | null) => {
    if (field && (field as Record<string, unknown>)[name] !== value) Object.assign(field, { [name]: value })
  }
}
