import { parseArgs } from 'node:util'
import { faults } from './faults.ts'

const help = `Makes things go wrong and says whether the collector kept its promises.

  pnpm test:faults [--rounds 20] [--only NAME]

  --rounds  how often each fault is made
  --only    ${faults.map(({ name }) => name).join(', ')}

Example: pnpm test:faults --rounds 100 --only kill`

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' }, only: { type: 'string' }, help: { type: 'boolean', default: false } } })
const rounds = Number(values.rounds)
const chosen = faults.filter(({ name }) => values.only === undefined || name === values.only)

if (values.help) console.log(help)
else if (!Number.isInteger(rounds) || rounds < 1 || chosen.length === 0) {
  console.error(`test:faults: --rounds is a whole number above 0, --only one of ${faults.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
} else {
  for (const { name, promise, run } of chosen) {
    const startedAt = performance.now()
    const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
    try {
      console.log(`kept    ${name}: ${promise}\n        ${await run(rounds)} (${seconds()})`)
    } catch (error) {
      process.exitCode = 1
      console.log(`BROKEN  ${name}: ${promise}\n        ${(error as Error).message} (${seconds()})`)
    }
  }
}
