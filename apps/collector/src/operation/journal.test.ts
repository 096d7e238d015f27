import { expect, test } from 'vitest'
import { createJournal, type LogLevel } from './journal.ts'

function written(level: LogLevel) {
  const lines: string[] = []
  return { lines, journal: createJournal(level, () => Date.UTC(2026, 5, 15), (line) => lines.push(line)) }
}

test('each thing that happened is one line of JSON, with its time, level and event first', () => {
  const { lines, journal } = written('info')
  journal.info('started', { port: 4400, note: 'two\nlines' })
  expect(lines).toEqual(['{"at":"2026-06-15T00:00:00.000Z","level":"info","event":"started","port":4400,"note":"two\\nlines"}'])
})

test.each([
  ['debug', ['a', 'b', 'c', 'd']],
  ['warn', ['c', 'd']],
  ['silent', []],
] as const)('at level %s the lines below it are left out', (level, expected) => {
  const { lines, journal } = written(level)
  journal.debug('a')
  journal.info('b')
  journal.warn('c')
  journal.error('d')
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(expected)
})

test.each([
  ['no user ann.b@mail.example.com here', 'no user [e-mail] here'],
  ['connect ECONNREFUSED 10.1.2.3:443', 'connect ECONNREFUSED [address]:443'],
  ['from 2001:db8:85a3::8a2e:370:7334', 'from [address]'],
  ['key sk_abcdefGHIJKL123 ended', 'key sk_abcdef… ended'],
  ['token eyJhbGciOi.eyJzdWIi.c2ln', 'token [token]'],
  ['secret whsec_MfKQ9r8GKYqrTwjU', 'secret [secret]'],
  [`Unexpected token 'A', "Ann said" is not valid JSON`, `Unexpected token 'A', [text] is not valid JSON`],
])('what an error of others says of persons is taken out: %s', (text, expected) => {
  const { lines, journal } = written('info')
  journal.error('fault', { message: text })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ message: expected })
})
