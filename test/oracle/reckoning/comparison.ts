import type { Comparison, Where } from '@milepost/contract'

export type Truth = boolean | null

/** How a value compares; null where that cannot be said. `undefined` is a value that was never there. */
export function compared({ op, value: wanted }: Comparison, found: unknown): Truth {
  const bothNumbers = typeof found === 'number' && typeof wanted === 'number'
  const bothTexts = typeof found === 'string' && typeof wanted === 'string'
  if (op === 'exists') return found !== undefined && found !== null
  if (op === 'missing') return found === undefined || found === null
  if (found === undefined) return null
  switch (op) {
    case 'equals':
      return found === wanted
    case 'notEquals':
      return found !== wanted
    case 'in':
      return (wanted as unknown[]).includes(found)
    case 'notIn':
      return !(wanted as unknown[]).includes(found)
    case 'atLeast':
      return bothNumbers ? found >= wanted : null
    case 'atMost':
      return bothNumbers ? found <= wanted : null
    case 'greater':
      return bothNumbers ? found > wanted : null
    case 'less':
      return bothNumbers ? found < wanted : null
    case 'contains':
      return Array.isArray(found) ? found.includes(wanted) : bothTexts ? found.includes(wanted) : null
    case 'startsWith':
      return bothTexts ? found.startsWith(wanted) : null
    case 'endsWith':
      return bothTexts ? found.endsWith(wanted) : null
    case 'matches':
      return bothTexts ? new RegExp(wanted).test(found) : null
    case 'before':
    case 'after': {
      const [a, b] = [instantOf(found), instantOf(wanted)]
      return a === null || b === null ? null : op === 'before' ? a < b : a > b
    }
  }
}

/** An ISO 8601 text, a date alone being the start of its day in UTC, or milliseconds. */
export function instantOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null
  return Date.parse(value)
}

/** Whether an event is the one a rule means; what cannot be told is not. */
export function fits(where: Where | undefined, properties: Record<string, unknown>): boolean {
  return Object.entries(where ?? {}).every(([name, test]) => {
    const comparison = typeof test === 'object' && test !== null ? test : { op: 'equals' as const, value: test }
    return compared(comparison, properties[name]) === true
  })
}
