import { randomBytes } from 'node:crypto'
import type { IdentityKey } from '@milepost/contract'

/**
 * A key that proves who somebody is. For HS256 a secret of 256 random bits is made; for EdDSA the public key is given.
 * @throws where the text is no Ed25519 public key
 */
export async function mintIdentityKey(wanted: { algorithm: 'HS256' } | { algorithm: 'EdDSA'; key: string }, now: number): Promise<IdentityKey> {
  const id = randomBytes(6).toString('base64url')
  if (wanted.algorithm === 'HS256') return { id, algorithm: 'HS256', key: randomBytes(32).toString('base64url'), addedAt: now }
  const key = wanted.key.trim()
  const { importSPKI } = await import('jose')
  await importSPKI(key, 'EdDSA').catch(() => {
    throw new Error('the key is no Ed25519 public key in PEM; make one with: openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout')
  })
  return { id, algorithm: 'EdDSA', key, addedAt: now }
}
