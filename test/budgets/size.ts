import { readFileSync, writeFileSync } from 'node:fs'
import { measureSizes, type MomentName } from '../../packages/sdk/size/sizes.ts'
import { budgets } from './budgets.ts'
import { restated, weighAll } from './stated.ts'

/**
 * `pnpm size [--json | --write]`: bytes of each file of the script build, and of all that is fetched until something is on screen;
 * `--write` puts them, and those of peers, into the SDK's README.
 */
const sizes = await measureSizes()
if (process.argv.includes('--write')) {
  const path = new URL('../../packages/sdk/README.md', import.meta.url)
  writeFileSync(path, restated(readFileSync(path, 'utf8'), await weighAll(sizes)))
} else if (process.argv.includes('--json')) {
  console.log(JSON.stringify(sizes, null, 2))
} else {
  const row = (name: string, ...cells: (string | number)[]) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(10)).join(''))
  row('file', 'minified', 'gzip', 'brotli')
  for (const { file, minified, gzip, brotli } of [...sizes.files].sort((a, b) => b.gzip - a.gzip)) row(file, minified, gzip, brotli)
  console.log()
  row('fetched until', 'minified', 'gzip', 'brotli', 'ceiling', 'goal')
  for (const [moment, { minified, gzip, brotli }] of Object.entries(sizes.moments)) {
    const { ceiling, goal } = budgets[moment as MomentName]
    row(moment, minified, gzip, brotli, ceiling, goal)
  }
}
