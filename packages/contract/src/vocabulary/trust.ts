/**
 * How it is known whom a message speaks of: by a signed token, by a server that holds a secret key, or because a browser says
 * so. From the most to the least.
 */
export const trustLevels = ['verified', 'server', 'claimed'] as const
export type TrustLevel = (typeof trustLevels)[number]
