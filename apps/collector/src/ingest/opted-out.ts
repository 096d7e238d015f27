/**
 * Whether a browser asks not to be recorded: Global Privacy Control (https://www.w3.org/TR/gpc/), or the older do-not-track. Both
 * are header fields that no script can take back.
 */
export function asksForPrivacy(findHeader: (name: 'sec-gpc' | 'dnt') => string | undefined): boolean {
  return findHeader('sec-gpc') === '1' || findHeader('dnt') === '1'
}
