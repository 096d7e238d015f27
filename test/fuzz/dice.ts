/** Random choices that a seed repeats. */
export interface Dice {
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** From `least` to `most`, both possible. */
  whole(least: number, most: number): number
}

/** Mulberry32: one multiplication a number, good enough for choices. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  return {
    chance: (probability) => random() < probability,
    whole,
    pick<Item>(items: readonly Item[]): Item {
      const found = items[whole(0, items.length - 1)]
      if (found === undefined) throw new Error('there is nothing to pick from')
      return found
    },
  }
}
