const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Such an id is kept as its 16 bytes, which makes the unique index less than half as large; any other as its own text. */
export function isUuid(id: string): boolean {
  return id.length === 36 && uuid.test(id)
}

export function unpackMessageId(packed: Buffer | string): string {
  return typeof packed === 'string' ? packed : uuidOf(packed.toString('hex'))
}

/** @param hex its 16 bytes */
export function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
