/** Numbers that one server gives, each of its tables counting by itself: more than rows it will ever have, and room for 9,000 servers below 2^53. */
const numbersEach = 1_000_000_000_000

/** The server that gave a number, 1 or above. The first one's numbers are those of an installation that has no other. */
export function serverOf(number: number): number {
  return Math.floor(number / numbersEach) + 1
}

/** The smallest number that a server gives. */
export function firstNumberOf(server: number): number {
  return (server - 1) * numbersEach + 1
}

/** The end of a project's public id: `acme` stands on the first server, `acme.2` on the second. No name makes a dot. */
export function keyEndOf(server: number): string {
  return server === 1 ? '' : `.${server}`
}

export function serverOfKey(key: string): number {
  return Number(/\.(\d+)$/.exec(key)?.[1] ?? 1)
}
