/** Red, green and blue in the sRGB colour space, each 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number]

/**
 * Reads `#rgb`, `#rrggbb`, `rgb()` and `hsl()` in the comma and the space form; undefined for anything else. A colour with transparency
 * has no contrast of its own, and a named or computed colour is known to the page only.
 */
export function parseColour(text: string): Colour | undefined {
  const source = text.trim().toLowerCase()
  return hex(source) ?? rgb(source) ?? hsl(source)
}

function hex(source: string): Colour | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(source)?.[1]
  if (digits === undefined) return undefined
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)!
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255) as unknown as Colour
}

const number = String.raw`([+-]?\d*\.?\d+)`
const gap = String.raw`(?:\s*,\s*|\s+)`
const rgbForm = new RegExp(String.raw`^rgb\(\s*${number}(%?)${gap}${number}(%?)${gap}${number}(%?)\s*\)$`)
const hslForm = new RegExp(String.raw`^hsl\(\s*${number}(?:deg)?${gap}${number}%${gap}${number}%\s*\)$`)

function rgb(source: string): Colour | undefined {
  const found = rgbForm.exec(source)
  if (!found) return undefined
  const channel = (index: number) => within(Number(found[index]) / (found[index + 1] === '%' ? 100 : 255))
  return [channel(1), channel(3), channel(5)]
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function hsl(source: string): Colour | undefined {
  const found = hslForm.exec(source)
  if (!found) return undefined
  const hue = ((Number(found[1]) % 360) + 360) % 360
  const [saturation, lightness] = [within(Number(found[2]) / 100), within(Number(found[3]) / 100)]
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value))
}
