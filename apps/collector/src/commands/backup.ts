import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { asCalled } from './called.ts'
import { Fault } from './fault.ts'
import { settings } from './setting.ts'

export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the database to a file, as it stands at one moment, and check the copy; a server may keep running')
    .argument('<file>', 'where to; overwrites nothing')
    .addOption(settings.data('folder with the database'))
    .addHelpText('after', '\nExample:\n  milepost backup /backups/milepost-$(date +%F).db --data /var/lib/milepost')
    .action(run)
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup into a data folder that has no database yet')
    .argument('<file>', 'a file that `milepost backup` wrote')
    .addOption(settings.data())
    .addHelpText('after', '\nExample:\n  milepost restore /backups/milepost-2026-11-22.db --data /var/lib/milepost')
    .action(runRestore)
}

async function run(target: string, { data }: { data: string }) {
  refuseDatabaseUrl('pg_dump')
  const { backUp } = await import('../store/sqlite/backup.ts')
  const { databaseFile } = await import('../store/sqlite/open.ts')
  const kept = await backUp(join(data, databaseFile), resolve(target)).catch(asFault)
  console.log(`${target}: ${kept.messages} messages up to position ${kept.seq}, ${size(kept.bytes)}; checked`)
}

async function runRestore(backup: string, { data }: { data: string }) {
  refuseDatabaseUrl('pg_restore')
  const { restore } = await import('../store/sqlite/backup.ts')
  const { prepareData } = await import('../store/sqlite/open.ts')
  try {
    const kept = restore(backup, data)
    await prepareData(data)
    console.log(asCalled(`${data}: ${kept.messages} messages up to position ${kept.seq}; start it with: milepost serve --data ${data}`))
  } catch (error) {
    asFault(error)
  }
}

function refuseDatabaseUrl(tool: string) {
  if (process.env.DATABASE_URL) throw new Fault(`DATABASE_URL names a database server, which has backups of its own: use ${tool}. This command is for the SQLite file.`, 2)
}

function asFault(error: unknown): never {
  if ((error as Error).name === 'StoreUnusable') throw new Fault((error as Error).message)
  const { code, message } = error as NodeJS.ErrnoException
  if (code) throw new Fault(message)
  throw error
}

function size(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
