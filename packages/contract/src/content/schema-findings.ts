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
  if (issue.input === undefined && issue.kind === 'schema' && at.length > 0)
    return { ...place, problem: `${JSON.stringify(name)} is missing`, remedy: `add ${JSON.stringify(name)}` }
  const options = [...(issue.expected ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!)
  if (options.length > 0)
    return { ...place, problem: 'this word is not known here', remedy: insteadOf(String(issue.input), options, `write one of ${list(options)}`) }
  if (issue.kind === 'schema') return { ...place, problem: `expected ${wanted(issue)}`, remedy: 'change it to that' }
  return { ...place, ...limitWords(issue) }
}

/** What the schema expects, by its own message where it has one: valibot's names of types say less. */
function wanted({ message, expected }: Issue): string {
  if (!message.startsWith('Invalid ')) return message
  const words: Record<string, string> = { Array: 'a list', Object: 'an object', string: 'a text', number: 'a number', boolean: 'true or false' }
  return words[expected ?? ''] ?? expected ?? 'another value'
}

function limitWords({ type, requirement, message }: Issue): Pick<Finding, 'problem' | 'remedy'> {
  if (type === 'min_length') return { problem: 'too few', remedy: `write at least ${requirement}` }
  if (type === 'max_length') return { problem: 'too many', remedy: `write at most ${requirement}` }
  if (type === 'min_value') return { problem: 'too small', remedy: `write ${requirement} or more` }
  if (type === 'gt_value') return { problem: 'too small', remedy: `write more than ${requirement}` }
  if (type === 'max_value') return { problem: 'too large', remedy: `write ${requirement} or less` }
  if (type === 'integer') return { problem: 'not a whole number', remedy: 'write a whole number' }
  return { problem: message, remedy: 'change the value' }
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
