import type { ContentProblem } from '@milepost/contract'

/** What is wrong with pushed content, two lines each. The same mistake in one item, as rules of a preset make it, is told once, with how often. */
export function problemLines(problems: readonly ContentProblem[]): string[] {
  const groups = new Map<string, ContentProblem[]>()
  for (const each of problems) {
    const [item] = each.path.split(' › ')
    const key = JSON.stringify([item, each.problem, each.got, each.remedy])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    const { path, problem, got, remedy } = first!
    return [`  ${path}${placesMore(others.length)}: ${problem} (got ${got})`, `    ${remedy}`]
  })
}

const placesMore = (count: number) => (count === 0 ? '' : `, and ${count} more ${count === 1 ? 'place' : 'places'}`)
