import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Draws that are the same for the same seed, so that two machines show the same company history. */
export interface Random {
  /** [0, 1) */
  unit: () => number
  /** Both ends included. */
  int: (from: number, to: number) => number
  between: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <Item>(items: readonly Item[]) => Item
  /** Exponential with this mean. */
  waiting: (mean: number) => number
  /** Roughly normal: the sum of six uniform draws, which is bounded and enough for a picture. */
  around: (mean: number, spread: number) => number
  uuid: () => string
}

export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  const unit = () => uniformFloat64(generator)
  const int = (from: number, to: number) => uniformInt(generator, from, to)
  const hex = (digits: number) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join('')
  return {
    unit,
    int,
    between: (from, to) => from + unit() * (to - from),
    chance: (probability) => unit() < probability,
    pick: (items) => items[int(0, items.length - 1)]!,
    waiting: (mean) => -Math.log(1 - unit()) * mean,
    around: (mean, spread) => mean + (Array.from({ length: 6 }, unit).reduce((sum, draw) => sum + draw, 0) - 3) * spread * 1.4142,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
