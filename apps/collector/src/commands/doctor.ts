import { Command, Option } from 'commander'
import { systemClock } from '../clock.ts'
import type { Finding } from '../doctor/finding.ts'
import { built } from './built.ts'
import { asCalled } from './called.ts'
import { Fault } from './fault.ts'
import { findDatabaseUrls, settings } from './setting.ts'

interface Options {
  data: string
  sdk: string
  dashboard: string
  deep?: boolean
  json?: true
}

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look at the data folder or the database that DATABASE_URL names, disk, clock, database, keys, origins and versions, and say what to do; exit code 1 where something is wrong')
    .addOption(settings.data('folder with the database'))
    .addOption(new Option('--sdk <folder>', 'built SDK').env('MILEPOST_SDK').default(built('sdk', 'packages/sdk/dist'), 'its own'))
    .addOption(new Option('--dashboard <folder>', 'built dashboard').env('MILEPOST_DASHBOARD').default(built('dashboard', 'apps/dashboard/dist'), 'its own'))
    .addOption(new Option('--deep', 'read every page of the database as well'))
    .addOption(settings.json())
    .addHelpText('after', '\nExample:\n  milepost doctor --data /var/lib/milepost')
    .action(run)
}

async function run({ data, sdk, dashboard, deep = false, json }: Options) {
  const { examine } = await import('../doctor/examine.ts')
  const { withStore } = await import('./with-store.ts')
  const findings = await examine({ data, files: { sdk, dashboard }, clock: systemClock, deep, urls: findDatabaseUrls(), withStore: (work) => withStore(data, work) })
  const faults = findings.filter(({ severity }) => severity === 'fault').length
  if (json) console.log(JSON.stringify(findings))
  else print(findings)
  if (faults > 0) throw new Fault(`${faults} ${faults === 1 ? 'thing is' : 'things are'} wrong`)
}

const marks = { ok: 'ok  ', warning: 'note', fault: 'WRONG' } as const

function print(findings: Finding[]) {
  const width = Math.max(...findings.map(({ about }) => about.length))
  for (const { about, severity, said, remedy } of findings) {
    console.log(`${marks[severity].padEnd(6)}${about.padEnd(width)}  ${said}`)
    if (remedy !== undefined) console.log(`${' '.repeat(width + 8)}→ ${asCalled(remedy)}`)
  }
}
