/**
 * The key of an `Authorization` header: the user name of Basic, as Segment's clients send it, or a Bearer token.
 * Nothing where the header is neither.
 */
export function findCredential(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(header ?? '') ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return undefined
  const [user] = Buffer.from(value, 'base64').toString('utf8').split(':', 1)
  return user || undefined
}
