import { randomBytes } from 'node:crypto'
import { signedAddress } from '../access/signed-address.ts'

/** What the address of a survey says. */
export interface SurveyLink {
  /** Public id of the project. */
  project: string
  /** Of the link. Its submission has the same id, so that one link gives one submission. */
  id: string
  survey: string
  /** The user id. */
  person: string
  account: string | null
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** The longest a link may be: some mail programs cut longer addresses. */
export const longestToken = 1_500
const address = signedAddress('milepost survey link 1', longestToken)

export function newLink(link: Omit<SurveyLink, 'id'>): SurveyLink {
  return { ...link, id: randomBytes(12).toString('base64url') }
}

export function signLink({ project, id, survey, person, account, expiresAt }: SurveyLink, secret: string): string {
  return address.sign([project, id, survey, person, account, Math.ceil(expiresAt / 1000)], secret)
}

/** What a token says, be it forged or not: `isSigned` tells. */
export function readLink(token: string): SurveyLink | undefined {
  const fields = address.read(token)
  if (fields?.length !== 6) return undefined
  const [project, id, survey, person, account, expires] = fields
  const texts = [project, id, survey, person].every((field) => typeof field === 'string' && field !== '')
  if (!texts || !(account === null || typeof account === 'string') || !Number.isSafeInteger(expires)) return undefined
  return { project, id, survey, person, account, expiresAt: 1000 * (expires as number) } as SurveyLink
}

export const isSigned = address.isSigned
