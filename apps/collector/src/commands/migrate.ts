import { Command } from 'commander'
import type { TransferProgress } from '../store/transfer/transfer.ts'
import { asCalled } from './called.ts'
import { Fault } from './fault.ts'
import { findDatabaseUrl, settings } from './setting.ts'

interface Options {
  data: string
  to: string
}

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('copy everything from the SQLite file into an empty PostgreSQL database, and compare it row by row')
    .addOption(settings.data('folder with the database'))
    .requiredOption('--to <url>', 'the database: postgres://user:password@host:5432/milepost')
    .addHelpText(
      'after',
      '\nWhat is copied is the file as it was at one moment. Stop the collector first, so that nothing comes later: browsers keep what they\ncannot send, and send it to the next one.\n\nExample:\n  milepost migrate --data /var/lib/milepost --to postgres://milepost@db.internal:5432/milepost',
    )
    .action(run)
}

async function run({ data, to }: Options) {
  const { prepareData } = await import('../store/sqlite/open.ts')
  const { openSqliteSource } = await import('../store/sqlite/transfer.ts')
  const { openPostgresTarget } = await import('../store/postgres/transfer.ts')
  const { transfer, TransferBroken } = await import('../store/transfer/transfer.ts')
  const { openStore, requireDatabase } = await import('./with-store.ts')
  await requireDatabase({ kind: 'sqlite', folder: data })
  const url = findDatabaseUrl(to, '--to') as string

  await (await openStore({ kind: 'postgres', urls: [url] })).close()
  const source = openSqliteSource(await prepareData(data))
  const target = await openPostgresTarget(url)
  try {
    const startedAt = performance.now()
    const steps = transfer(source, target)
    let step = await steps.next()
    for (; !step.done; step = await steps.next()) draw(step.value)
    const rows = [...step.value.values()].reduce((sum, count) => sum + count, 0)
    end(`Copied ${rows} rows of ${step.value.size} tables in ${((performance.now() - startedAt) / 1000).toFixed(1)} s; each has the same hash in both. Messages: ${step.value.get('message')}`)
    const newer = await source.newer()
    if (newer > 0) throw new Fault(`${newer} messages came to ${data} meanwhile and are not in the copy; stop the collector, empty the target and migrate again`)
    console.log(asCalled('Start the collector on it with: DATABASE_URL=... milepost serve'))
  } catch (error) {
    throw error instanceof TransferBroken ? new Fault(error.message) : error
  } finally {
    source.close()
    await target.close()
  }
}

const width = 30

function draw({ table, phase, done, total }: TransferProgress) {
  if (!process.stderr.isTTY) return
  const bar = '█'.repeat(Math.round((total === 0 ? 1 : done / total) * width)).padEnd(width, '░')
  process.stderr.write(`\r${phase.padEnd(9)} ${bar} ${table}: ${done} of ${total} rows\x1b[K`)
}

function end(line: string) {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  console.log(line)
}
