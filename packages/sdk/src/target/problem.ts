import type { Problem } from './look.ts'

/** Said to the host's developer. */
export function problemInWords({ way, count }: Problem): string {
  const named = JSON.stringify(way)
  return count === undefined ? `${named} is not a selector` : `${count} elements match ${named}; a target must fit one`
}
