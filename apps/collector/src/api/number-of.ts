/** The number that a path names something by; 0, which nothing has, where it is none. */
export function numberOf(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0
}
