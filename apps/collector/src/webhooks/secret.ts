import { randomBytes, randomUUID } from 'node:crypto'

/** 256 bits, as Standard Webhooks writes them. */
export function mintSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

export function mintWebhookId(): string {
  return `wh_${randomUUID().replaceAll('-', '').slice(0, 20)}`
}

/** How long an old secret goes on signing beside the new one. */
export const overlapMs = 24 * 60 * 60_000
