export function ascending(instants: number[]): number[] {
  return instants.sort((a, b) => a - b)
}
