/** Row numbers that each server has to itself, for each table: more than it will ever need, with room for 9,000 servers below 2^53. */
const numbersEach = 1_000_000_000_000

/** The server (from 1 on) that a row number is from. An installation with one server has the numbers of the first. */
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
