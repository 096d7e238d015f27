import { comparatorsOf } from '../../host/comparators-of.ts'
import type { PropertyType } from '../../host/host.ts'
import type { Finding, Place } from '../problem.ts'
import { patternProblem } from './pattern.ts'

/** A test of one property or trait: a comparator of its type, with an operand of its type. A plain value means `equals`. */
export function* comparisonFindings(test: unknown, type: PropertyType, at: Place): Generator<Finding> {
  const isPlain = typeof test !== 'object' || test === null
  const { op, value } = isPlain ? { op: 'equals', value: test } : (test as { op: string; value?: unknown })
  const allowed: readonly string[] = comparatorsOf[type]
  const words = allowed.map((name) => `"${name}"`).join(', ')
  if (!allowed.includes(op)) {
    yield { at, got: test, problem: `"${op}" does not go with a ${type}`, remedy: `use one of ${words}` }
    return
  }
  const place = isPlain ? at : [...at, 'value']
  if (op === 'exists' || op === 'missing') {
    if (value !== undefined) yield { at: place, got: value, problem: `"${op}" compares with nothing`, remedy: 'leave the value out' }
    return
  }
  if (value === undefined) {
    yield { at, got: test, problem: `"${op}" has nothing to compare with`, remedy: 'add a value' }
    return
  }
  const isList = op === 'in' || op === 'notIn'
  if (isList !== Array.isArray(value)) {
    yield { at: place, got: value, problem: isList ? `"${op}" takes a list` : `"${op}" takes one value`, remedy: isList ? 'write the values in brackets' : 'write one value, or use "in"' }
    return
  }
  for (const each of Array.isArray(value) ? value : [value])
    if (!isOfType(each, type)) yield { at: place, got: each, problem: `not a ${type}`, remedy: remedyFor(type) }
  const broken = op === 'matches' ? patternProblem(value) : undefined
  if (broken) yield { at: place, got: value, ...broken }
}

function isOfType(value: unknown, type: PropertyType): boolean {
  if (type === 'date') return typeof value === 'number' || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
  return typeof value === type
}

function remedyFor(type: PropertyType): string {
  if (type === 'date') return 'write an ISO 8601 date or milliseconds since 1970'
  return `write a ${type}, or declare the property with the type it has`
}
