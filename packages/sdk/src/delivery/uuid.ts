/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 12 bits of counter, 62 random bits. The ids of one maker sort in
 * the order of making, also within a millisecond and when the clock steps back.
 */
export function createUuidMaker(now: () => number, random: () => number): () => string {
  let lastMs = 0
  let counter = 0
  return () => {
    const nowMs = now()
    if (nowMs > lastMs) {
      lastMs = nowMs
      counter = 0
    } else if (++counter > 0xfff) {
      lastMs += 1
      counter = 0
    }
    const time = lastMs.toString(16).padStart(12, '0')
    const digits = (count: number) =>
      Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('')
    const variant = '89ab'[Math.floor(random() * 4)] ?? '8'
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${digits(3)}-${digits(12)}`
  }
}
