/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 12 bits left at zero, 60 random bits. The ids of one maker sort in the
 * order of making: within a millisecond, and when the clock steps back, the next is made a millisecond after the last (6.2).
 */
export function createUuidMaker(now: () => number, random: () => number): () => string {
  let lastMs = 0
  const digits = (count: number) => random().toString(16).padEnd(14, '0').slice(2, count + 2)
  return () => {
    lastMs = Math.max(now(), lastMs + 1)
    const time = lastMs.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8${digits(3)}-${digits(12)}`
  }
}
