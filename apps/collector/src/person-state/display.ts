import { createHmac, timingSafeEqual } from 'node:crypto'

/** Milliseconds from asking what to show to answering it. Tabs stay open, and offline answers are judged by when they were given. */
export const displayMs = 24 * 60 * 60_000
/** Milliseconds by which a corrected clock may still be wrong. */
const toleranceMs = 5 * 60_000
/** Signed along, so that a signature made for something else is not valid here. */
const purpose = 'milepost display 1'

/** Told to a browser with the state of its person: `time.signature`. What it proves is in `src/surveys/README.md`. */
export function displayToken(secret: string, device: string, now: number): string {
  const time = Math.floor(now / 1000).toString(36)
  return `${time}.${signatureOf(secret, device, time).toString('base64url')}`
}

/** Whether this device was told what to show within `displayMs` before the answer. */
export function isDisplayed(secret: string, token: unknown, device: string | null | undefined, answeredAt: number): boolean {
  if (typeof token !== 'string' || token.length > 64 || !device) return false
  const [time = '', signature = ''] = token.split('.')
  const toldAt = 1000 * Number.parseInt(time, 36)
  if (!(toldAt <= answeredAt + toleranceMs && answeredAt - toldAt <= displayMs)) return false
  const [wanted, got] = [signatureOf(secret, device, time), Buffer.from(signature, 'base64url')]
  return got.length === wanted.length && timingSafeEqual(got, wanted)
}

/** 128 bits: nobody has the time to guess one within a day. */
function signatureOf(secret: string, device: string, time: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${device}\n${time}`).digest().subarray(0, 16)
}
