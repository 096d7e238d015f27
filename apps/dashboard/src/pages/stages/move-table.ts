import type { StagesAnswer } from '@milepost/contract'
import { count, counted } from '../../words/number.ts'

type Moves = StagesAnswer['moves']

interface MoveTable {
  from: (string | null)[]
  to: (string | null)[]
  /** By `${from} ${to}`. */
  cells: Map<string, Moves[number]>
  most: number
}

/** The matrix of moves, rows and columns in the model's order, without those that nobody left or reached. */
export function moveTable({ model, moves }: Pick<StagesAnswer, 'model' | 'moves'>): MoveTable {
  const order: (string | null)[] = [null, ...model.stages.map(({ id }) => id)]
  return {
    from: order.filter((id) => moves.some(({ from }) => from === id)),
    to: [...order.slice(1), null].filter((id) => moves.some(({ to }) => to === id)),
    cells: new Map(moves.map((move) => [`${move.from} ${move.to}`, move])),
    most: Math.max(1, ...moves.map(({ count }) => count)),
  }
}

const directionWords = {
  first: 'from no stage yet',
  forward: 'one stage on',
  skip: 'skipping stages',
  backward: 'backwards',
  out: 'out of all stages',
} as const satisfies Record<Moves[number]['direction'], string>

/** All moves by where they went; the parts add up to the whole. */
export function summaryInWords(moves: Moves): string {
  const sum = (of: Moves) => of.reduce((all, { count }) => all + count, 0)
  const parts = Object.entries(directionWords).flatMap(([direction, words]) => {
    const number = sum(moves.filter((move) => move.direction === direction))
    return number > 0 ? [`${count(number)} ${words}`] : []
  })
  return `${counted(sum(moves), 'move')} in the period: ${parts.join(', ')}.`
}
