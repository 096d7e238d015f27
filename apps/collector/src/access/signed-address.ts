import { createHmac, timingSafeEqual } from 'node:crypto'

/** A list of fields as a part of an address, which only the collector can make: `fields.signature`, both base64url. */
export interface SignedAddress {
  sign(fields: readonly unknown[], secret: string): string
  /**
   * The fields of a token, which may still be forged: they name the project, whose secret then proves them.
   * @returns undefined where the text is too long or holds no list
   */
  read(token: string): unknown[] | undefined
  isSigned(token: string, secret: string): boolean
}

/**
 * @param purpose signed along, so that what was signed for one purpose is never taken for another
 * @param longest characters of a token; of a longer one nothing is read
 */
export function signedAddress(purpose: string, longest: number): SignedAddress {
  const signed = (body: string, secret: string) => `${body}.${createHmac('sha256', secret).update(`${purpose}\n${body}`).digest('base64url')}`
  const bodyOf = (token: string) => token.split('.', 1)[0] ?? ''
  return {
    sign: (fields, secret) => signed(Buffer.from(JSON.stringify(fields)).toString('base64url'), secret),
    read(token) {
      if (token.length > longest) return undefined
      try {
        const fields: unknown = JSON.parse(Buffer.from(bodyOf(token), 'base64url').toString())
        return Array.isArray(fields) ? (fields as unknown[]) : undefined
      } catch {
        return undefined
      }
    },
    isSigned(token, secret) {
      // Compared as text: base64url decodes other spellings of a signature to the same bytes.
      const [wanted, got] = [Buffer.from(signed(bodyOf(token), secret)), Buffer.from(token)]
      return got.length === wanted.length && timingSafeEqual(got, wanted)
    },
  }
}
