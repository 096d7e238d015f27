import type { IdentityMode, Message } from '@milepost/contract'
import type { Proof as TokenProof } from '../access/identity/verifier.ts'
import type { Proof } from '../store/log.ts'
import { type Refused, refused } from './shape.ts'

/** What a browser's request says of who it speaks for. */
export interface Claim {
  mode: IdentityMode
  hasToken: boolean
  /** Nothing where there is no token, or it does not hold. */
  proof: TokenProof | undefined
}

/** Whether the user id of a message is proven; nothing to prove without one. */
export function proofOf({ userId }: Message, { hasToken, proof }: Claim): Proof | null {
  if (!userId || !hasToken) return null
  return proof?.userId === userId ? 'verified' : 'invalid'
}

/** Why a message may not say whom it speaks for. Nobody has to prove anything until the project asks for it. */
export function findIdentityFault(message: Message, claim: Claim, groupId: string | null): Refused | undefined {
  if (claim.mode !== 'enforce' || !message.userId) return undefined
  if (proofOf(message, claim) !== 'verified') return refused('identityUnproven', claim.hasToken ? 'the token does not prove this user id' : 'the project asks for a token that proves the user id')
  // It would join another user id to this one, which no token speaks of.
  if (message.type === 'alias') return refused('identityUnproven', 'alias is taken from servers only, with a secret key')
  const groups = claim.proof?.groupIds
  if (groups && groupId !== null && !groups.includes(groupId)) return refused('identityUnproven', 'the token does not name this account')
  return undefined
}
