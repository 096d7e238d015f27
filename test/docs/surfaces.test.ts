import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Media, Question, Resource, surfaceKinds, SurveyLimits, Task } from '@milepost/contract'
import { defaultFrequency, interruptionOf } from '@milepost/contract/vocabulary'
import { describe, expect, it } from 'vitest'
import { conditionsFor } from '../../packages/contract/src/define/conditions.ts'
import { Action, Button } from '../../packages/contract/src/experience/action.ts'
import { experienceBase, Frequency, Trigger } from '../../packages/contract/src/experience/base.ts'
import { Ending } from '../../packages/contract/src/experience/survey.ts'
import { Advance, Step } from '../../packages/contract/src/experience/tour.ts'
import { root } from '../house/rooms.ts'
import { fieldsOf, optionsOf, type Schema, surfaceOf } from './fields.ts'

const text = readFileSync(join(root, 'packages/contract/docs/surfaces.md'), 'utf8')

/** The rows of the table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = text.split(new RegExp(`^#+ ${heading}\\n`, 'm'))
  const lines = (section.split(/^#/m)[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
}
const tells = (heading: string) => rowsUnder(heading).map((cells) => cells.slice(0, 2))
const common = ['kind', ...Object.keys(experienceBase)]
const definition = (kind: string) => `define${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
const asSchema = (schema: unknown) => schema as Schema

describe('the tables of surfaces and their fields', () => {
  it('say of every surface how much it interrupts and how often it comes by default', () => {
    const said = rowsUnder('Surfaces').map(([name, , ...rest]) => [name, ...rest])
    const link = (name: string) => `[\`${name}\`](#${name.toLowerCase()})`
    expect(said).toEqual(surfaceKinds.map((kind) => [link(definition(kind)), interruptionOf[kind], `\`${defaultFrequency[kind].kind}\``]))
  })

  it('have the fields that every experience has', () => {
    expect(tells('Every experience')).toEqual(fieldsOf(asSchema({ type: 'strict_object', entries: experienceBase })))
  })

  it.each(surfaceKinds)('have the fields of a %s, and what each takes', (kind) => {
    expect(tells(`\`${definition(kind)}\``)).toEqual(fieldsOf(surfaceOf(kind), common))
  })

  it.each([
    ['A task', Task],
    ['A step', Step],
    ['An ending', Ending],
    ['Limits', SurveyLimits],
  ])('have the fields of its parts: %s', (heading, schema) => {
    expect(tells(heading)).toEqual(fieldsOf(asSchema(schema)))
  })

  it.each([
    ['A trigger, by `on`', Trigger, []],
    ['A frequency, by `kind`', Frequency, []],
    ['A question, by `type`', Question, ['id', 'title', 'description', 'next']],
    ['What leads on, by `on`', Advance, []],
    ['An action, by `do`', Action, ['label']],
    ['A button, by `do`', Button, ['id', 'label']],
    ['A resource, by `do`', Resource, ['id', 'label', 'description', 'when']],
    ['Media, by `kind`', Media, ['src', 'alt', 'width', 'height']],
  ])('have the kinds of what comes in kinds: %s', (heading, schema, without) => {
    expect(tells(heading)).toEqual(optionsOf(asSchema(schema), without))
  })

  it('have every rule that there is a word for', () => {
    const words = rowsUnder('A rule').flatMap(([names = '']) => names.split(', ').map((name) => name.replaceAll('`', '')))
    expect(words).toEqual(Object.keys(conditionsFor()))
  })

  it('say something of each field', () => {
    const rows = text.split('\n').filter((line) => /^\| `/.test(line))
    expect(rows.length).toBeGreaterThan(80)
    expect(rows.filter((row) => !/\| [^|]{3,} \|$/.test(row))).toEqual([])
  })
})
