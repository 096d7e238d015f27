import { createHash } from 'node:crypto'

/** One row, the same whichever database has it: truths are 0 and 1, times milliseconds, message ids their text. */
export type TransferRow = Record<string, string | number | null>

/** A store that is read as it was at one moment, while others may go on writing. */
export interface TransferSource {
  tables: readonly string[]
  count(table: string): Promise<number>
  /** In the order of the key. */
  rows(table: string): AsyncIterable<TransferRow[]> | Iterable<TransferRow[]>
  /** Messages that came since. */
  newer(): Promise<number>
  close(): void
}

/** An empty store. Nothing of what is written stays unless it is finished. */
export interface TransferTarget {
  /** A table with rows; nothing where all are empty. */
  findFilled(): Promise<string | undefined>
  begin(): Promise<void>
  write(table: string, rows: readonly TransferRow[]): Promise<void>
  /** As `TransferSource.rows`. */
  rows(table: string): AsyncIterable<TransferRow[]>
  finish(): Promise<void>
  abandon(): Promise<void>
}

export interface TransferProgress {
  table: string
  phase: 'copying' | 'verifying'
  done: number
  total: number
}

export class TransferBroken extends Error {
  override name = 'TransferBroken'
}

/**
 * Copies every table, then reads both sides again and compares their rows by hash. Yields after each piece of work, so that the caller can
 * report progress.
 * @returns the number of rows of each table
 * @throws TransferBroken where the target is not empty or a row differs; nothing is kept then
 */
export async function* transfer(source: TransferSource, target: TransferTarget): AsyncGenerator<TransferProgress, Map<string, number>> {
  const filled = await target.findFilled()
  if (filled) throw new TransferBroken(`the target is not empty: there are rows in "${filled}"; make an empty database and name that`)
  const totals = new Map<string, number>()
  await target.begin()
  try {
    for (const table of source.tables) {
      const total = await source.count(table)
      let done = 0
      for await (const rows of source.rows(table)) {
        await target.write(table, rows)
        done += rows.length
        yield { table, phase: 'copying', done, total }
      }
      totals.set(table, done)
    }
    for (const table of source.tables) {
      const total = totals.get(table) ?? 0
      let done = 0
      for await (const count of compared(table, source, target)) {
        done += count
        yield { table, phase: 'verifying', done, total }
      }
    }
    await target.finish()
  } catch (error) {
    await target.abandon()
    throw error
  }
  return totals
}

async function* compared(table: string, source: TransferSource, target: TransferTarget): AsyncGenerator<number> {
  const copies = target.rows(table)[Symbol.asyncIterator]()
  let waiting: TransferRow[] = []
  const nextCopy = async (): Promise<TransferRow | undefined> => {
    while (waiting.length === 0) {
      const { value, done } = await copies.next()
      if (done) return undefined
      waiting = (value as TransferRow[]).toReversed()
    }
    return waiting.pop()
  }
  let place = 0
  for await (const rows of source.rows(table)) {
    for (const row of rows) {
      const copy = await nextCopy()
      place++
      if (!copy || hashOf(row) !== hashOf(copy)) throw new TransferBroken(`row ${place} of "${table}" is not the same in the target${copy ? differenceOf(row, copy) : ': it is missing'}`)
    }
    yield rows.length
  }
  if (await nextCopy()) throw new TransferBroken(`there are more rows in "${table}" of the target than were copied`)
}

function hashOf(row: TransferRow): string {
  return createHash('sha256').update(JSON.stringify(Object.keys(row).sort().map((name) => [name, row[name]]))).digest('base64')
}

/** The names of the columns that differ, and nothing of what is in them, since it may be personal. */
function differenceOf(row: TransferRow, copy: TransferRow): string {
  const names = [...new Set([...Object.keys(row), ...Object.keys(copy)])].filter((name) => row[name] !== copy[name])
  return ` (${names.join(', ')})`
}
