import { Command } from 'commander'
import { systemClock } from '../clock.ts'
import type { BuildProgress } from '../fold/build.ts'
import { Fault } from './fault.ts'
import { settings } from './setting.ts'

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('compute all derived rows again from the raw log, beside those that are read, then swap; a server may keep running')
    .addOption(settings.data('folder with the database'))
    .addOption(settings.threads())
    .addHelpText('after', '\nExample:\n  milepost rebuild --data /var/lib/milepost')
    .action(run)
}

async function run({ data, threads }: { data: string; threads: number }) {
  const { addressOf, withStore } = await import('./with-store.ts')
  const { buildGeneration } = await import('../fold/build.ts')
  const { createCrew } = await import('../fold/crew.ts')
  const { openFoldStore } = await import('../store/open.ts')
  const { databasesOf } = await import('../store/address.ts')
  const { serverOf } = await import('../store/shards/number.ts')
  const address = addressOf(data)
  await withStore(data, async ({ projects }) => {
    const all = await projects.list()
    for (const [place, database] of databasesOf(address).entries()) {
      const store = await openFoldStore(database)
      try {
        for (const { id, key } of all.filter((project) => serverOf(project.id) === place + 1)) {
          const startedAt = performance.now()
          const crew = threads > 1 ? createCrew(database, threads) : undefined
          try {
            for await (const progress of buildGeneration(store, id, systemClock, { crew })) draw(key, progress)
          } finally {
            await crew?.close()
          }
          end(`${key}: rebuilt in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
        }
        while (await store.clean());
      } finally {
        store.close()
      }
    }
  })
}

const width = 30

/** What has been done with the messages that are counted. */
const doing: Record<BuildProgress['phase'], string> = { people: 'read for who is who', messages: 'computed' }

function draw(project: string, { phase, done, total }: BuildProgress) {
  if (!process.stderr.isTTY) return
  const share = total === 0 ? 1 : done / total
  const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
  process.stderr.write(`\r${project} ${bar} ${done} of ${total} messages ${doing[phase]}\x1b[K`)
}

function end(line: string) {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  console.log(line)
}
