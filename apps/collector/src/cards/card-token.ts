import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an address of an account card says, and its signature vouches for. */
export interface CardToken {
  /** Public id of the project. */
  project: string
  account: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** What is signed, so that the signature of a survey's link is none of a card, and the other way round. */
const purpose = 'milepost account card 1'
const longest = 1_000

/** `body.signature`, both base64url. */
export function signCard({ project, account, expiresAt }: CardToken, secret: string): string {
  const body = Buffer.from(JSON.stringify([project, account, Math.ceil(expiresAt / 1000)])).toString('base64url')
  return `${body}.${signatureOf(body, secret)}`
}

/** What a token says, before anybody knows whether it is true: it names the project whose secret tells. */
export function readCard(token: string): CardToken | undefined {
  if (token.length > longest) return undefined
  try {
    const [project, account, expires] = JSON.parse(Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString()) as unknown[]
    if (typeof project !== 'string' || typeof account !== 'string' || !Number.isSafeInteger(expires)) return undefined
    return { project, account, expiresAt: 1000 * (expires as number) }
  } catch {
    return undefined
  }
}

export function isSignedCard(token: string, secret: string): boolean {
  const body = token.split('.', 1)[0] ?? ''
  const [wanted, got] = [Buffer.from(`${body}.${signatureOf(body, secret)}`), Buffer.from(token)]
  return got.length === wanted.length && timingSafeEqual(got, wanted)
}

function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${body}`).digest('base64url')
}
