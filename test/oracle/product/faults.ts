import type { Measure, StagesAnswer } from '@milepost/contract'

/** What no answer may say, whatever it is about; each as one line. */
export function faultsIn(answer: unknown, place: string): string[] {
  const own = isMeasure(answer) ? measureFaults(answer) : isStages(answer) ? stageFaults(answer) : []
  const inside = typeof answer === 'object' && answer !== null ? Object.entries(answer).flatMap(([key, value]) => faultsIn(value, `${place}.${key}`)) : []
  return [...own.map((fault) => `${place}: ${fault}`), ...inside]
}

function isMeasure(value: unknown): value is Measure {
  return typeof value === 'object' && value !== null && 'method' in value && 'population' in value && 'lo' in value
}

function measureFaults({ value, n, lo, hi, method }: Measure): string[] {
  const isShare = method === 'wilson'
  const outside = [value, lo, hi].some((each) => each !== null && (each < 0 || each > 100))
  return [
    ...(Number.isInteger(n) && n >= 0 ? [] : [`n is ${n}`]),
    ...(n === 0 && (value !== null || lo !== null || hi !== null) ? ['nothing to measure, and yet a number'] : []),
    ...(value === null && lo !== null ? ['an interval around nothing'] : []),
    ...((lo === null) !== (hi === null) || (lo !== null && hi !== null && lo > hi) ? [`the interval is ${lo} to ${hi}`] : []),
    ...(isShare && outside ? [`a share of ${value} (${lo} to ${hi}) is not within 0 to 100`] : []),
    ...(isShare && value !== null && (lo === null || hi === null || value < lo || value > hi) ? [`a share of ${value} has the interval ${lo} to ${hi}`] : []),
  ]
}

function isStages(value: unknown): value is StagesAnswer {
  return typeof value === 'object' && value !== null && 'moves' in value && 'stays' in value && 'days' in value
}

/** In a stage tomorrow = in it today + entered - left. */
function stageFaults({ days, moves, model }: StagesAnswer): string[] {
  const broken = days.slice(1).flatMap(({ day, stages }, index) =>
    Object.entries(stages).flatMap(([stage, { in: today }]) => {
      const before = days[index]?.stages[stage]
      const sum = before && before.in + before.entered - before.left
      return sum === today ? [] : [`${day}: ${today} in ${stage}, and ${sum} after the day before`]
    }),
  )
  // Whoever enters a stage in the period came by a move, and whoever leaves one goes by a move.
  const flows = model.stages.flatMap(({ id }) => {
    const sum = (side: 'entered' | 'left') => days.reduce((total, { stages }) => total + (stages[id]?.[side] ?? 0), 0)
    const moved = (side: 'from' | 'to') => moves.filter((move) => move[side] === id).reduce((total, { count }) => total + count, 0)
    return sum('entered') === moved('to') && sum('left') === moved('from') ? [] : [`${id}: entered ${sum('entered')}, left ${sum('left')}, moves say ${moved('to')} and ${moved('from')}`]
  })
  return [...broken, ...flows]
}
