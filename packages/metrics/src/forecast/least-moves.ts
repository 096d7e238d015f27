/** Moves that must have been seen before anything is foretold. */
export const leastMoves = 30
