import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a link says, and its signature vouches for. */
export interface SurveyLink {
  /** Public id of the project. */
  project: string
  /** Names this link among all; the submission has it, too, so that a link is one submission. */
  id: string
  survey: string
  /** The user id. */
  person: string
  account: string | null
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** What is signed, so that a signature of something else is none of this. */
const purpose = 'milepost survey link 1'
/** The longest a link may be: addresses beyond it are cut by some mail programs. */
export const longestToken = 1_500

export function newLink(link: Omit<SurveyLink, 'id'>): SurveyLink {
  return { ...link, id: randomBytes(12).toString('base64url') }
}

/** `body.signature`, both base64url. */
export function signLink({ project, id, survey, person, account, expiresAt }: SurveyLink, secret: string): string {
  const body = Buffer.from(JSON.stringify([project, id, survey, person, account, Math.ceil(expiresAt / 1000)])).toString('base64url')
  return `${body}.${signatureOf(body, secret).toString('base64url')}`
}

/** What a token says, before anybody knows whether it is true: it names the project whose secret tells. */
export function readLink(token: string): SurveyLink | undefined {
  if (token.length > longestToken) return undefined
  try {
    const fields: unknown = JSON.parse(Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString())
    if (!Array.isArray(fields) || fields.length !== 6) return undefined
    const [project, id, survey, person, account, expires] = fields as unknown[]
    const texts = [project, id, survey, person].every((field) => typeof field === 'string' && field !== '')
    if (!texts || !(account === null || typeof account === 'string') || !Number.isSafeInteger(expires)) return undefined
    return { project, id, survey, person, account, expiresAt: 1000 * (expires as number) } as SurveyLink
  } catch {
    return undefined
  }
}

export function isSigned(token: string, secret: string): boolean {
  const [body = '', signature = ''] = token.split('.')
  const [wanted, got] = [signatureOf(body, secret), Buffer.from(signature, 'base64url')]
  // Of a signature there is one spelling: base64url decodes others to the same bytes.
  return got.length === wanted.length && timingSafeEqual(got, wanted) && token === `${body}.${wanted.toString('base64url')}`
}

function signatureOf(body: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${body}`).digest()
}
