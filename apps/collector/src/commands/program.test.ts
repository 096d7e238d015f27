import { globSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { expect, it } from 'vitest'
import { createProgram } from './program.ts'

const sources = new URL('..', import.meta.url).pathname
const named = (command: Command) => command.commands.map((each) => each.name())

/** The command lines that a text of ours tells a person to type. */
function commandsNamedIn(text: string): string[] {
  return [...text.matchAll(/(?:`|: )milepost ([a-z]+)(?: ([a-z]+))?/g)].map(([, command, sub]) => `${command} ${sub ?? ''}`.trim())
}

it('every command that a remedy, a help text or a page of documentation names is there', () => {
  const program = createProgram()
  const files = globSync(['**/*.ts', '**/*.md', '../docs/*.md', '../README.md'], { cwd: sources }).filter((file) => !file.endsWith('.test.ts'))
  const told = files.flatMap((file) => commandsNamedIn(readFileSync(`${sources}/${file}`, 'utf8')).map((words) => ({ file, words })))
  const unknown = told.filter(({ words }) => {
    const [first, second = ''] = words.split(' ')
    const command = program.commands.find((each) => each.name() === first)
    return !command || (command.commands.length > 0 && !named(command).includes(second))
  })
  expect(unknown).toEqual([])
  expect(new Set(told.map(({ words }) => words))).toContain('project create')
  expect(told.length).toBeGreaterThan(10)
})
