import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Removes the copies that upgrades left beside a database: whoever is erased, or trimmed, would live on in them.
 * @param kept the name of one that stays
 */
export function dropCopies(file: string, kept?: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    if (/^milepost\.before-\d+\.db$/.test(name) && name !== kept) rmSync(join(folder, name), { force: true })
  }
}
