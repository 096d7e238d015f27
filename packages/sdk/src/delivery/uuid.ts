/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 8 bits that count within a millisecond, 4 bits left at zero, 60 random bits. The ids of
 * one maker sort in the order of making: the count runs over into the time (6.2), also when the clock steps back; exact until the year 3084. The next page's maker comes after, too,
 * unless more than 256 a millisecond were made.
 */
export function createUuidMaker(now: () => number, random: () => number): () => string {
  let last = 0
  const digits = (count: number) => random().toString(16).padEnd(14, '0').slice(2, count + 2)
  return () => {
    last = Math.max(now() * 256, last + 1)
    const time = last.toString(16).padStart(14, '0')
    return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${time.slice(12)}0-8${digits(3)}-${digits(12)}`
  }
}
