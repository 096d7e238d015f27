import type { Clock } from '../clock.ts'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What a line may say beside its event: never an id, a name, an address or a text of a person. */
export type Fields = Record<string, string | number | boolean | null | undefined>

/** The collector's own log: one line of JSON for each thing that happened. */
export type Journal = Record<Exclude<LogLevel, 'silent'>, (event: string, fields?: Fields) => void> & {
  /** Whether lines of this level are written: what is only counted for them need not be counted. */
  writes(level: LogLevel): boolean
}

/** Characters of one text in a line: a stack, not a request. */
const textLength = 4_000

/** @param write one line, without its end */
export function createJournal(level: LogLevel, clock: Clock, write: (line: string) => void): Journal {
  const writes = (asked: LogLevel) => logLevels.indexOf(asked) >= logLevels.indexOf(level)
  const lineOf = (of: LogLevel) => (event: string, fields: Fields = {}) => {
    if (!writes(of)) return
    const said = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? withoutPersons(value).slice(0, textLength) : value])
    write(JSON.stringify({ at: new Date(clock()).toISOString(), level: of, event, ...Object.fromEntries(said) }))
  }
  return { debug: lineOf('debug'), info: lineOf('info'), warn: lineOf('warn'), error: lineOf('error'), writes }
}

/** Personal data that libraries may put into the messages of their errors. Keys and tokens keep their beginning, to tell them apart. */
const personal: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '[address]'],
  [/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b|\b[0-9a-f]{1,4}::[0-9a-f]{1,4}\b/gi, '[address]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b([ps]k_[\w-]{6})[\w-]+/g, '$1…'],
  [/\bwhsec_[\w+/=-]+/g, '[secret]'],
  // JSON.parse quotes the text that it could not read.
  [/"[^"\n]{0,2000}"\.{0,3} is not valid JSON/g, '[text] is not valid JSON'],
]

function withoutPersons(text: string): string {
  return personal.reduce((left, [pattern, word]) => left.replace(pattern, word), text)
}
