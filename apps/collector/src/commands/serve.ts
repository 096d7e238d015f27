import { Command, Option } from 'commander'
import { systemClock } from '../clock.ts'
import type { LogLevel } from '../operation/journal.ts'
import type { Running } from '../serve.ts'
import { describeAddress } from '../store/address.ts'
import { built } from './built.ts'
import { asCalled } from './called.ts'
import { Fault } from './fault.ts'
import { settings } from './setting.ts'

interface Options {
  port: number
  host?: string
  data: string
  database?: string
  maxData?: number
  proxies: number
  limits: 'usual' | 'off'
  logLevel: LogLevel
  webhooks: 'public' | 'private'
  metricsToken?: string
  sdk: string
  dashboard: string
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('run the collector: ingest, API, SDK files and dashboard on one port')
    .addOption(settings.port())
    .addOption(settings.host())
    .addOption(settings.data())
    .addOption(settings.database())
    .addOption(settings.maxData())
    .addOption(settings.proxies())
    .addOption(settings.limits())
    .addOption(settings.logLevel())
    .addOption(settings.webhooks())
    .addOption(settings.metricsToken())
    .addOption(new Option('--sdk <folder>', 'built SDK').env('MILEPOST_SDK').default(built('sdk', 'packages/sdk/dist'), 'its own'))
    .addOption(new Option('--dashboard <folder>', 'built dashboard').env('MILEPOST_DASHBOARD').default(built('dashboard', 'apps/dashboard/dist'), 'its own'))
    .addHelpText('after', '\nExample:\n  milepost serve --port 4400 --data /var/lib/milepost')
    .action(run)
}

async function run({ port, host, data, database, maxData, proxies, limits, logLevel, webhooks, metricsToken, sdk, dashboard }: Options) {
  // Loaded here, so that a mistyped argument is answered at once.
  const { addressOf, openStore } = await import('./with-store.ts')
  const { startCollector } = await import('../serve.ts')
  const { checkFiles } = await import('../doctor/machine.ts')
  const { noLimits, usualLimits } = await import('../access/limits.ts')
  const address = addressOf(data, { database, maxBytes: maxData && maxData * 1_000_000 })
  const store = await openStore(address)
  const { createJournal } = await import('../operation/journal.ts')
  const journal = createJournal(logLevel, systemClock, (line) => console.error(line))
  const running = await startCollector({
    ...{ store, port, host, files: { sdk, dashboard }, proxies, journal, metricsToken },
    limits: limits === 'off' ? noLimits : usualLimits,
    allowsPrivate: webhooks === 'private',
  }).catch(async (error: NodeJS.ErrnoException) => {
    await store.close()
    throw listenFault(error, port, host)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(running))
  console.log(`Milepost listens on ${running.url} (data in ${describeAddress(address)})`)
  for (const { name, isReachable } of store.servers()) if (!isReachable) console.error(`milepost: ${name} cannot be reached; its projects are answered with 503 until it is there`)
  for (const { about, severity, said, remedy } of checkFiles({ sdk, dashboard })) if (severity !== 'ok') console.error(`milepost: ${about}: ${said}; ${remedy}`)
  if ((await store.projects.list()).length === 0) console.log(asCalled('There is no project yet; make one with: milepost project create NAME'))
}

/** Asked a second time, it ends at once: what was acknowledged is on the disk. */
async function stop(running: Running) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  await running.stop()
  process.exit()
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Fault(`port ${port} is in use; choose another with --port`)
    case 'EACCES':
      return new Fault(`port ${port} may not be opened by this user; choose one above 1023 with --port`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Fault(`this machine has no address ${host}; choose another with --host`, 2)
    default:
      return error
  }
}
