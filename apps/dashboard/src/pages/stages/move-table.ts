import type { StagesAnswer } from '@milepost/contract'

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

export function summaryOf(moves: Moves): Record<Moves[number]['direction'] | 'all', number> {
  const summary = { all: 0, first: 0, forward: 0, skip: 0, backward: 0, out: 0 }
  for (const { direction, count } of moves) {
    summary.all += count
    summary[direction] += count
  }
  return summary
}
