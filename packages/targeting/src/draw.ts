/**
 * MurmurHash3 x86_32 (Austin Appleby, public domain, https://github.com/aappleby/smhasher) of the text's UTF-16LE bytes:
 * two code units are one block of four bytes.
 */
export function murmur3(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i += 2) {
    const whole = i + 1 < text.length
    let block = text.charCodeAt(i) | (whole ? text.charCodeAt(i + 1) << 16 : 0)
    block = Math.imul(block, 0xcc9e2d51)
    block = (block << 15) | (block >>> 17)
    hash ^= Math.imul(block, 0x1b873593)
    if (whole) hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
  }
  hash ^= text.length * 2
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * A sticky number in [0, 1): the same for the same salt and key on every device and in the collector, and independent
 * between salts.
 */
export function draw(salt: string, key: string): number {
  return murmur3(key, murmur3(salt, 0)) / 2 ** 32
}
