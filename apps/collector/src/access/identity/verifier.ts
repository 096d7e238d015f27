import type { IdentityKey } from '@milepost/contract'
import type * as Jose from 'jose'

/** Whom a token speaks for. */
export interface Proof {
  userId: string
  /** Accounts they may speak for; undefined where the token says nothing of accounts. */
  groupIds: readonly string[] | undefined
}

export interface Verifier {
  /** Nothing where no key of the project signed the token, or it has expired. */
  verify(token: string, keys: readonly IdentityKey[], now: number): Promise<Proof | undefined>
}

/** Clocks of the host and of the collector may differ by this. */
const toleranceSeconds = 60
/** Tokens remembered: the same one rides in every batch of a visit. About 10 MB at most. */
const kept = 10_000
/** Characters of a token; a signed id and a handful of claims need a few hundred. */
const tokenLength = 4_096

/**
 * Verifies JSON Web Tokens (RFC 7519) that the host's server signed: `sub` is the user id, `exp` is required, `groupId` may name an account
 * or a list of them. A key is only used with its own algorithm, whatever the token's header says.
 */
export function createVerifier(): Verifier {
  const known = new Map<string, { proof: Proof; keyId: string; until: number }>()
  const imported = new Map<string, Promise<Jose.CryptoKey | Uint8Array>>()

  function importKey({ importSPKI }: typeof Jose, { algorithm, key }: IdentityKey): Promise<Jose.CryptoKey | Uint8Array> {
    const found = imported.get(key) ?? (algorithm === 'EdDSA' ? importSPKI(key, 'EdDSA') : Promise.resolve(new TextEncoder().encode(key)))
    if (imported.size > 1_000) imported.clear()
    imported.set(key, found)
    return found
  }

  return {
    async verify(token, keys, now) {
      if (token.length > tokenLength) return undefined
      const remembered = known.get(token)
      if (remembered && keys.some(({ id }) => id === remembered.keyId)) return now < remembered.until ? remembered.proof : undefined
      if (keys.length === 0) return undefined
      const jose = await import('jose')
      for (const key of candidates(jose, token, keys)) {
        const options = { algorithms: [key.algorithm], requiredClaims: ['sub', 'exp'], clockTolerance: toleranceSeconds, currentDate: new Date(now) }
        const verified = await jose.jwtVerify(token, await importKey(jose, key), options).catch(() => undefined)
        if (!verified?.payload.sub || verified.payload.exp === undefined) continue
        const proof = { userId: verified.payload.sub, groupIds: groupsOf(verified.payload['groupId']) }
        if (known.size >= kept) known.delete(known.keys().next().value as string)
        known.set(token, { proof, keyId: key.id, until: (verified.payload.exp + toleranceSeconds) * 1000 })
        return proof
      }
      return undefined
    },
  }
}

/** The key that the token names, else all keys of its algorithm: while a secret is rotated there are two. */
function candidates({ decodeProtectedHeader }: typeof Jose, token: string, keys: readonly IdentityKey[]): readonly IdentityKey[] {
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    const fitting = keys.filter(({ algorithm }) => algorithm === alg)
    const named = fitting.filter(({ id }) => id === kid)
    return named.length > 0 ? named : fitting
  } catch {
    return []
  }
}

function groupsOf(claim: unknown): readonly string[] | undefined {
  if (claim === undefined) return undefined
  return [claim].flat().filter((each): each is string => typeof each === 'string')
}
