/**
 * The sticky draw in [0, 1): MurmurHash3 x86_32 of the key's UTF-16LE bytes, seeded with that of the salt. Written byte by byte from the
 * published algorithm (https://en.wikipedia.org/wiki/MurmurHash#Algorithm).
 */
export function drawOf(salt: string, key: string): number {
  return murmur(bytesOf(key), murmur(bytesOf(salt), 0)) / 2 ** 32
}

function bytesOf(text: string): number[] {
  return [...text].flatMap((character) => character.split('')).flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8])
}

const rotated = (word: number, by: number) => ((word << by) | (word >>> (32 - by))) >>> 0
const times = (a: number, b: number) => Math.imul(a, b) >>> 0

function murmur(bytes: number[], seed: number): number {
  const scrambled = (word: number) => times(rotated(times(word, 0xcc9e2d51), 15), 0x1b873593)
  let hash = seed
  const whole = bytes.length - (bytes.length % 4)
  for (let at = 0; at < whole; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + 4)
    hash = (hash ^ scrambled((a | (b << 8) | (c << 16) | (d << 24)) >>> 0)) >>> 0
    hash = (times(rotated(hash, 13), 5) + 0xe6546b64) >>> 0
  }
  const [a = 0, b = 0, c = 0] = bytes.slice(whole)
  if (bytes.length > whole) hash = (hash ^ scrambled((a | (b << 8) | (c << 16)) >>> 0)) >>> 0
  hash = (hash ^ bytes.length) >>> 0
  hash = times(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = times(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
