const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const uuidBytes = 16

/** The 16 bytes of a UUID; any other id as its text behind a byte 0, or behind 1 and 0 where that would make 16 bytes. */
export function packMessageId(id: string): Buffer {
  if (id.length === 36 && uuid.test(id)) return Buffer.from(id.replaceAll('-', ''), 'hex')
  const text = Buffer.from(id)
  return Buffer.concat([Buffer.from(text.length + 1 === uuidBytes ? [1, 0] : [0]), text])
}

export function unpackMessageId(packed: Buffer): string {
  if (packed.length !== uuidBytes) return packed.toString('utf8', packed[0] === 1 ? 2 : 1)
  const hex = packed.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
