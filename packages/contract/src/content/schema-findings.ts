import * as v from 'valibot'
import { insteadOf } from './closest.ts'
import { Content } from './content.ts'
import type { Finding, Place } from './problem.ts'
import { fieldsAt } from './walk.ts'

type Issue = v.BaseIssue<unknown>

/** What the schema says against a value, in words that name a remedy. */
export function schemaFinding(issue: Issue, content: unknown): Finding {
  const at = (issue.path ?? []).map((item) => item.key as string | number)
  const place = { at, got: issue.input }
  const name = String(at.at(-1))
  if (issue.path && issue.type === 'strict_object' && issue.expected === 'never') {
    const known = fieldsAt(Content, content, at.slice(0, -1))
    return { at, got: issue.path.at(-1)!.value, problem: `there is no field ${JSON.stringify(name)} here`, remedy: insteadOf(name, known, `remove it; the fields here are ${list(known)}`) }
  }
  if (issue.input === undefined && issue.kind === 'schema')
    return { ...place, problem: `${JSON.stringify(name)} is missing`, remedy: `add ${JSON.stringify(name)}${variantHint(issue)}` }
  const options = [...(issue.expected ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!)
  if (options.length > 0)
    return { ...place, problem: 'this word is not known here', remedy: insteadOf(String(issue.input), options, `write one of ${list(options)}`) }
  if (issue.kind === 'schema') return { ...place, problem: `expected ${plainWord(issue.expected)}`, remedy: `write ${plainWord(issue.expected)}` }
  return { ...place, problem: lowerFirst(issue.message), remedy: 'change the value' }
}

/** Deeper than any rule that a person can read; it keeps a crafted file from exhausting the stack. */
const deepest = 100

/** The first place deeper than `deepest`, found without recursion. */
export function findTooDeep(content: unknown): Finding | undefined {
  const open: { value: unknown; at: Place }[] = [{ value: content, at: [] }]
  for (let item = open.pop(); item; item = open.pop()) {
    if (typeof item.value !== 'object' || item.value === null) continue
    if (item.at.length >= deepest)
      return { at: item.at.slice(0, 6), got: undefined, problem: `nested deeper than ${deepest} levels`, remedy: 'flatten the rule' }
    for (const [key, value] of Object.entries(item.value)) open.push({ value, at: [...item.at, Array.isArray(item.value) ? Number(key) : key] })
  }
  return undefined
}

function list(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ')
}

function variantHint(issue: Issue): string {
  return issue.type === 'variant' ? `, one of ${issue.expected}` : ''
}

function plainWord(expected: string | null): string {
  const words: Record<string, string> = { Array: 'a list', Object: 'an object', string: 'a text', number: 'a number', boolean: 'true or false', '(string | Object)': 'a text, or a text for each locale' }
  return words[expected ?? ''] ?? expected ?? 'another value'
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
