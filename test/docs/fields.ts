import { Condition, Experience, Media, RichText, Text, Target, Where } from '@milepost/contract'
import { Action, Button } from '../../packages/contract/src/experience/action.ts'
import { Cancelling, Frequency, Trigger } from '../../packages/contract/src/experience/base.ts'
import { Task } from '../../packages/contract/src/experience/checklist.ts'
import { Resource } from '../../packages/contract/src/experience/resource-centre.ts'
import { Ending } from '../../packages/contract/src/experience/survey.ts'
import { Advance, Step, StepJump } from '../../packages/contract/src/experience/tour.ts'
import { Question } from '../../packages/contract/src/question/question.ts'
import { Href, MediaSource } from '../../packages/contract/src/reference.ts'
import { IsoTime, Scalar } from '../../packages/contract/src/scalar.ts'
import { SurveyLimits } from '../../packages/contract/src/survey/limits.ts'

/** As much of a schema's shape as the tables for authors tell. */
export interface Schema {
  type: string
  wrapped?: Schema
  item?: Schema
  entries?: Record<string, Schema>
  options?: readonly unknown[]
  key?: string
  literal?: string
  pipe?: readonly { type: string; requirement?: unknown }[]
}

/** What the tables call the shapes that have a name. */
const names = new Map<unknown, string>([
  [Action, 'action'], [Advance, 'advance'], [Button, 'button'], [Cancelling, 'event'], [Condition, 'rule'], [Ending, 'ending'], [Frequency, 'frequency'],
  [Href, 'address'], [IsoTime, 'date'], [Media, 'media'], [MediaSource, 'address'], [Question, 'question'], [Resource, 'resource'], [RichText, 'rich text'], [Scalar, 'value'],
  [Step, 'step'], [StepJump, 'jump'], [SurveyLimits, 'limits'], [Target, 'target'], [Task, 'task'], [Text, 'text'], [Trigger, 'trigger'], [Where, 'properties'],
])

const isOptional = ({ type }: Schema) => type === 'optional'
const nameOf = ([name, schema]: [string, Schema]) => `\`${name}${isOptional(schema) ? '?' : ''}\``

/** The first two cells of each row: the field, with `?` where it may be left out, and what it takes. */
export function fieldsOf({ entries = {} }: Schema, without: Iterable<string> = []): string[][] {
  const left = new Set(without)
  return Object.entries(entries).flatMap(([name, schema]) => (left.has(name) ? [] : [[nameOf([name, schema]), valueOf(schema)]]))
}

/** One row for the options of a variant that have the same fields: the words that choose them, and the fields. */
export function optionsOf({ key = '', options = [] }: Schema, without: Iterable<string> = []): string[][] {
  const left = new Set([key, ...without])
  const rows = new Map<string, string[]>()
  for (const { entries = {} } of options as Schema[]) {
    const fields = Object.entries(entries).filter(([name]) => !left.has(name)).map(nameOf).join(', ')
    rows.set(fields, [...(rows.get(fields) ?? []), `\`${entries[key]?.literal}\``])
  }
  return [...rows].map(([fields, words]) => [words.join(', '), fields])
}

export function surfaceOf(kind: string): Schema {
  return (Experience.options as unknown as Schema[]).find(({ entries }) => entries?.['kind']?.literal === kind)!
}

function valueOf(schema: Schema): string {
  const { type, wrapped, item, entries, options = [], literal } = schema
  const name = names.get(schema)
  if (name) return name
  if (wrapped) return valueOf(wrapped)
  if (item) return [`list of ${plural(valueOf(item))}`, rangeOf(schema)].filter(Boolean).join(', ')
  if (entries) return `\`{ ${Object.entries(entries).map((entry) => nameOf(entry).replaceAll('`', '')).join(', ')} }\``
  if (type === 'picklist') return options.map((option) => `\`${option}\``).join(', ')
  if (type === 'literal') return `\`${literal}\``
  if (type === 'number') return rangeOf(schema) || 'number'
  if (type === 'string') return schema.pipe?.some((step) => step.type === 'regex') ? 'id' : 'string'
  return type
}

function rangeOf({ pipe = [] }: Schema): string {
  const limit = (...types: string[]) => pipe.find((step) => types.includes(step.type))?.requirement
  const [least, above, most] = [limit('min_value', 'min_length'), limit('gt_value'), limit('max_value', 'max_length')]
  if (least !== undefined && most !== undefined) return `${least} to ${most}`
  if (most !== undefined) return `up to ${most}`
  if (above !== undefined) return `above ${above}`
  return least === undefined ? '' : `from ${least}`
}

function plural(word: string): string {
  return /[a-z]$/.test(word) ? `${word}s` : word
}
