/** Characters shown of one value: a property may hold a whole document. */
const longest = 300

/** A property or trait as text; objects as JSON, cut where they are long. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > longest ? `${text.slice(0, longest)}\u2026` : text
}
