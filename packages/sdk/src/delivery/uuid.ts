/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 12 bits of counter, 60 random bits. The ids of one maker sort in
 * the order of making, also within a millisecond and when the clock steps back.
 */
export function createUuidMaker(now: () => number, random: () => number): () => string {
  let lastMs = 0
  let counter = 0
  const digits = (count: number) => random().toString(16).padEnd(14, '0').slice(2, count + 2)
  return () => {
    const nowMs = now()
    counter += 1
    if (nowMs > lastMs || counter > 0xfff) {
      lastMs = Math.max(nowMs, lastMs + 1)
      counter = 0
    }
    const time = lastMs.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-8${digits(3)}-${digits(12)}`
  }
}
