export interface Random {
  /** 0 to 1, without 1. */
  share(): number
  /** A whole number from 0, less than `below`. */
  below(below: number): number
  pick<Item>(items: readonly Item[]): Item
  chance(share: number): boolean
}

/** The same numbers for the same seed. Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(share() * limit)
  return {
    share,
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('pick: the list is empty.')
      return item
    },
    chance: (limit) => share() < limit,
  }
}
